export const listTexts = {
  /** The note at a list's row while a change to it is on its way. */
  sending: "Sending…",
};
