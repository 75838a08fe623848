export const confirmTexts = {
  /** Of a button that asks first, while it asks. */
  cancel: "Cancel",
};
