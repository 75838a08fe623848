export const fileTexts = {
  /** Of a file, in a page that answers a form. */
  chooseAgain: "If you had chosen a file, choose it again.",
};
