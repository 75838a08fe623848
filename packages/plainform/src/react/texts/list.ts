export const listTexts = {
  /** Of a row of a list, while it is on its way. */
  sending: "Sending…",
};
