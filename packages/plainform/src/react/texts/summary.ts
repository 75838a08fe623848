export const summaryTexts = {
  summaryHeading: "There is a problem",
  /** The button that sends a form again, where nothing was wrong with it. */
  tryAgain: "Try again",
};
