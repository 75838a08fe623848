export const summaryTexts = {
  summaryHeading: "There is a problem",
  /** The button that sends a form again after a failure that no field caused. */
  tryAgain: "Try again",
};
