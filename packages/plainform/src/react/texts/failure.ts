/** The form errors for a submission that reached the server and has no answer of its action. */
export const failureTexts = {
  /**
   * An error that doesn't tell whether the form was saved. `unclearOnce` is for a form with a token, which is saved
   * only once.
   */
  unclear:
    "Something went wrong, and we can’t tell whether this was saved. Everything you entered is still here: look whether it was saved before you try again.",
  unclearOnce:
    "Something went wrong, and we can’t tell whether this was saved. Everything you entered is still here: try again, and it is saved only once.",
  tooLarge: "This is too much to send at once. Shorten it and try again.",
  tooMany:
    "Very many requests came from your address in a short time, so nothing was saved. Wait a minute and send it again.",
  outdated:
    "This page is out of date, so nothing was saved. Copy what you entered, reload the page and send it again.",
};
