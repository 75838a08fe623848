/** What a form says when it couldn't be sent. */
export const formTexts = {
  unreachable:
    "We couldn’t reach the server. Everything you entered is still here: check your connection and try again.",
  tooLarge: "This is too much to send at once. Shorten it and try again.",
  outdated:
    "This page is out of date, so nothing was saved. Copy what you entered, reload the page and send it again.",
};
