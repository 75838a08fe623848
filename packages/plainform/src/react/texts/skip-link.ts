export const skipLinkTexts = {
  skipLink: "Skip to main content",
};
