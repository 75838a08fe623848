/** Of a password: on its button, and what the button is called when it is read out. */
export const passwordTexts = {
  show: "Show",
  hide: "Hide",
  showPassword: "Show password",
  hidePassword: "Hide password",
};
