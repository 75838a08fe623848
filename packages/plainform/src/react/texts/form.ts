/** What a form says when it couldn't be sent. */
export const formTexts = {
  unreachable:
    "We couldn’t reach the server, or its answer didn’t reach us. Everything you entered is still here: check your connection and try again.",
};
