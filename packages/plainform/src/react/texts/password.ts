/** The visible text of a password's button, and the names that screen readers read for it. */
export const passwordTexts = {
  show: "Show",
  hide: "Hide",
  showPassword: "Show password",
  hidePassword: "Hide password",
};
