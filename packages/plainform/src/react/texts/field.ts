/** Of every field. */
export const fieldTexts = {
  /** Stands before an error for people who can't see its colour, and before the title of a page with errors. */
  errorPrefix: "Error:",
  optional: "(optional)",
};
