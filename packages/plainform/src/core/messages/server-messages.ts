/**
 * What the kit itself says about a form, where neither its schema nor Zod's locale has words. To translate:
 * `Object.assign(texts, { … })`, see `docs/translating.md`.
 */
export const serverMessages = {
  /** Begins the title of a page with errors, so that it is the first thing that a screen reader says of it. */
  errorPrefix: "Error:",
  foreign:
    "This form was sent from another site, so nothing was saved. Check what you entered and send it again from here.",
  /** Where it is certain that nothing was saved. */
  unexpected: (id: string) =>
    `Something went wrong. Nothing was saved. Try again. If it happens again, tell us this code: ${id}.`,
  /** After the operation ran, where nobody knows what it did. */
  perhapsSaved: (id: string) =>
    `Something went wrong, but it may have been saved. Check before you send it again. If it happens again, tell us this code: ${id}.`,
  /** The same, of a form with a token. */
  perhapsSavedOnce: (id: string) =>
    `Something went wrong, but it may have been saved. Send it again: it will not be saved twice. If it happens again, tell us this code: ${id}.`,
  /** The language of these texts and of the schemas' messages: whether a number has a decimal comma. */
  locale: "en",
  numberCommas: "Enter the number without commas, like 1234.5",
  /** The same, of a form in a language whose decimal separator is a comma. */
  numberGroups: "Enter the number without thousands separators, like 1234,5",
  numberDigits: "Enter a number with fewer digits: this one can’t be saved exactly",
  oneValue: "Enter one value",
  oneFile: "Choose one file",
  /** Of a record. */
  prototypeKey: "Use a name other than “__proto__”",
  unreadable: "Remove the characters that can’t be displayed",
  /** Of a date in three parts. */
  day: "Enter a day",
  dayUpTo: (last: number) => `Enter a day from 1 to ${last}`,
  month: "Enter a month from 1 to 12",
  year: "Enter a year with 4 digits",
  /** Which date that is about, where the schema has a label: `Start date: Enter a day`. One may be a question. */
  ofDate: (label: string, message: string) =>
    /\p{P}$/u.test(label) ? `${label} ${message}` : `${label}: ${message}`,
  /** Over a limit. The words say what the person can do; what is allowed stands in the number. */
  tooManyEntries: (most: number) => `Send at most ${most.toLocaleString("en")} values at once`,
  nameTooLong: "A field’s name is too long, so the form can’t be read",
  tooDeep: "This is nested too deeply to be read",
  tooManyRows: (most: number) => `Send at most ${most.toLocaleString("en")} rows in a list`,
  textTooLong: (most: number) =>
    `Shorten what you entered: one field can hold at most ${most.toLocaleString("en")} characters`,
  tooManyFiles: (most: number) => `Choose at most ${most} files`,
  tooMuch: "This is too much to send at once. Shorten it or choose smaller files",
};
