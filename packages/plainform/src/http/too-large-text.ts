/** How a 413 reaches the browser's side of a form: Next throws an error with a plain text answer as its message. */
export const tooLargeText = "413 Content Too Large";
