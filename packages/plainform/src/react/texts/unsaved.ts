export const unsavedTexts = {
  /** The message after an outdated page was reloaded and its form filled in again. */
  reloaded:
    "This page was out of date, so nothing was saved. It is up to date now, with what you entered: check it and send it again.",
  /** The message after a draft was restored. */
  restored: "What you entered before is back. It has not been sent yet.",
  /** The question before a page with unsaved content is left. */
  leave: "Leave this page? What you entered has not been saved.",
};
