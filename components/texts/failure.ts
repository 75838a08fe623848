/** What a form says when the server was there and didn't take it. */
export const failureTexts = {
  tooLarge: "This is too much to send at once. Shorten it and try again.",
  tooMany:
    "Very many requests came from your address in a short time, so nothing was saved. Wait a minute and send it again.",
  outdated:
    "This page is out of date, so nothing was saved. Copy what you entered, reload the page and send it again.",
};
