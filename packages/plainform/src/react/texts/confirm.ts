export const confirmTexts = {
  /** The button that takes back the question of a confirmation. */
  cancel: "Cancel",
};
