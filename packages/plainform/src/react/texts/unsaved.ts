export const unsavedTexts = {
  /** Of a page that was out of date, once it has been reloaded and filled in again. */
  reloaded:
    "This page was out of date, so nothing was saved. It is up to date now, with what you entered: check it and send it again.",
  /** Of a draft that was put back. */
  restored: "What you entered before is back. It has not been sent yet.",
  /** The question before a form is left. */
  leave: "Leave this page? What you entered has not been saved.",
};
