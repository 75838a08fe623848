/** A text for each form that a language has for a number, as `Intl.PluralRules` names them; `{n}` is the number. */
export type Counted = { readonly other: string } & {
  readonly [form in "zero" | "one" | "two" | "few" | "many"]?: string;
};

/**
 * All that the components say by themselves, as plain JSON: `<FormTexts>` replaces them. Labels, hints and messages of
 * fields are the application's.
 */
export const texts = {
  /** The language of the texts below, for its numbers and plurals. */
  locale: "en",
  skipLink: "Skip to main content",
  summaryHeading: "There is a problem",
  /** Stands before an error for people who can't see its colour, and before the title of a page with errors. */
  errorPrefix: "Error:",
  optional: "(optional)",
  /** Of a select, while nothing is chosen. */
  choose: "Choose an option",
  /** What a box that can't be changed says, and any field that has nothing to show. */
  yes: "Yes",
  no: "No",
  nothing: "Nothing entered",
  /** Before the option that means none of the others. */
  or: "or",
  /** Of a file, in a page that answers a form. */
  chooseAgain: "If you had chosen a file, choose it again.",
  /** Of a password: on its button, and what the button is called when it is read out. */
  show: "Show",
  hide: "Hide",
  showPassword: "Show password",
  hidePassword: "Hide password",
  /** Of a date. Its parts stand in the order in which the language writes them. */
  dateOrder: ["day", "month", "year"] as readonly ("day" | "month" | "year")[],
  day: "Day",
  month: "Month",
  year: "Year",
  /** Of a text that is counted. */
  charactersUpTo: { one: "Up to {n} character", other: "Up to {n} characters" } as Counted,
  charactersLeft: { one: "{n} character left", other: "{n} characters left" } as Counted,
  charactersOver: { one: "{n} character too many", other: "{n} characters too many" } as Counted,
  /** Of a button that asks first, while it asks. */
  cancel: "Cancel",
  unreachable:
    "We couldn’t reach the server. Everything you entered is still here: check your connection and try again.",
  tooLarge: "This is too much to send at once. Shorten it and try again.",
  outdated:
    "This page is out of date, so nothing was saved. Copy what you entered, reload the page and send it again.",
  /** The same, once the page has been reloaded and filled in again. */
  reloaded:
    "This page was out of date, so nothing was saved. It is up to date now, with what you entered: check it and send it again.",
  /** The button that sends a form again, where nothing was wrong with it. */
  tryAgain: "Try again",
  /** The buttons of a row in a form. Each is read out with what the row is called. */
  insertRow: "Insert above",
  removeRow: "Remove",
  moveUp: "Move up",
  moveDown: "Move down",
  /** Of a row of a list, while it is on its way. */
  sending: "Sending…",
  /** Of a draft that was put back. */
  restored: "What you entered before is back. It has not been sent yet.",
  /** The question before a form is left. */
  leave: "Leave this page? What you entered has not been saved.",
};

export type Texts = Readonly<typeof texts>;
