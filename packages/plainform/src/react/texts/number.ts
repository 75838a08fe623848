export const numberTexts = {
  /** The language of all texts, for its numbers and plurals. */
  locale: "en",
};
