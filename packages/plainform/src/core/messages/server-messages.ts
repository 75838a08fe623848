/**
 * The kit's own messages about a form, for which neither its schema nor zod's locale has a text. `docs/translating.md` of
 * the package shows how to replace them.
 *
 * @example Object.assign(serverMessages, { oneValue: "Gib einen Wert ein" })
 */
export const serverMessages = {
  /** Begins the title of a page with errors, so that a screen reader says it first. */
  errorPrefix: "Error:",
  foreign:
    "This form was sent from another site, so nothing was saved. Check what you entered and send it again from here.",
  /** The message of an unexpected error after which it is certain that nothing was saved. */
  unexpected: (id: string) =>
    `Something went wrong. Nothing was saved. Try again. If it happens again, tell us this code: ${id}.`,
  /** The message of an unexpected error after which something may have been saved. */
  perhapsSaved: (id: string) =>
    `Something went wrong, but it may have been saved. Check before you send it again. If it happens again, tell us this code: ${id}.`,
  /** Replaces `perhapsSaved` for a form with a token, which can be sent again safely. */
  perhapsSavedOnce: (id: string) =>
    `Something went wrong, but it may have been saved. Send it again: it will not be saved twice. If it happens again, tell us this code: ${id}.`,
  /** The language of these texts and of the schemas' messages. It decides whether a number has a decimal comma. */
  locale: "en",
  numberCommas: "Enter the number without commas, like 1234.5",
  /** Replaces `numberCommas` in a form whose language writes a decimal comma. */
  numberGroups: "Enter the number without thousands separators, like 1234,5",
  numberDigits: "Enter a number with fewer digits: this one can’t be saved exactly",
  oneValue: "Enter one value",
  oneFile: "Choose one file",
  /** The message about a record's key. */
  prototypeKey: "Use a name other than “__proto__”",
  unreadable: "Remove the characters that can’t be displayed",
  /** The messages about the parts of a date in three parts. */
  day: "Enter a day",
  dayUpTo: (last: number) => `Enter a day from 1 to ${last}`,
  month: "Enter a month from 1 to 12",
  year: "Enter a year with 4 digits",
  /**
   * Puts the label of a date before a message: `Start date: Enter a day`. A question keeps its own mark, with no colon.
   */
  ofDate: (label: string, message: string) =>
    /\p{P}$/u.test(label) ? `${label} ${message}` : `${label}: ${message}`,
  /** The messages about data that exceeds a limit. The number in each is the limit. */
  tooManyEntries: (most: number) => `Send at most ${most.toLocaleString("en")} values at once`,
  nameTooLong: "A field’s name is too long, so the form can’t be read",
  tooDeep: "This is nested too deeply to be read",
  tooManyRows: (most: number) => `Send at most ${most.toLocaleString("en")} rows in a list`,
  textTooLong: (most: number) =>
    `Shorten what you entered: one field can hold at most ${most.toLocaleString("en")} characters`,
  tooManyFiles: (most: number) => `Choose at most ${most} files`,
  tooMuch: "This is too much to send at once. Shorten it or choose smaller files",
};
