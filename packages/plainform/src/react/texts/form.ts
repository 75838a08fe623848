/** The form error for a submission that couldn't be sent, or whose answer was lost. */
export const formTexts = {
  unreachable:
    "We couldn’t reach the server, or its answer didn’t reach us. Everything you entered is still here: check your connection and try again.",
};
