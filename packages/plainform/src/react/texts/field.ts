/** The texts of every field. */
export const fieldTexts = {
  /** The word before an error, for people who can't see its colour, and before the title of a page with errors. */
  errorPrefix: "Error:",
  optional: "(optional)",
};
