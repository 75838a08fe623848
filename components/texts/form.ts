/** What a form says when it couldn't be sent. */
export const formTexts = {
  unreachable:
    "We couldn’t reach the server. Everything you entered is still here: check your connection and try again.",
};
