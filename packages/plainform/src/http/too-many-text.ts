/** How a 429 reaches the browser's side of a form: Next throws an error with a plain text answer as its message. */
export const tooManyText = "429 Too Many Requests";
