/**
 * The plain texts with which a server refuses what a hydrated form sent, before the form's action runs. The browser's side
 * of the form knows a refusal by its text, since the framework throws an error with that text as its message.
 */
export const tooLargeText = "413 Content Too Large";
export const tooManyText = "429 Too Many Requests";
