export const fileTexts = {
  /** The note at a file input in a page that answers a form, because a page can't restore a chosen file. */
  chooseAgain: "If you had chosen a file, choose it again.",
};
