export const numberTexts = {
  /** The language tag of the texts, which decides how numbers and plurals are formatted. */
  locale: "en",
};
