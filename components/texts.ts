/** All that the components say by themselves. Labels, hints and messages of fields are the application's. */
export const texts = {
  skipLink: "Skip to main content",
  summaryHeading: "There is a problem",
  /** Stands before an error for people who can't see its colour, and before the title of a page with errors. */
  errorPrefix: "Error:",
  optional: "(optional)",
  unreachable:
    "We couldn’t reach the server. Everything you entered is still here: check your connection and try again.",
  tooLarge: "This is too much to send at once. Shorten it and try again.",
  outdated:
    "This page is out of date, so nothing was saved. Copy what you entered, reload the page and send it again.",
};
