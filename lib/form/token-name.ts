/** The name of the hidden field that holds a form's submission token. No schema reads it. */
export const tokenName = "$token";

/**
 * The name under which a form says that its page takes the answer as it is: a redirect would take the page away from a
 * list that has more on its way. No schema reads it.
 */
export const stayName = "$stay";

/** The cookie from which a browser's tokens are made. It changes with each submission that was accepted. */
export const onceCookie = "once";

/** The header by which `proxy.ts` hands a page its token. */
export const tokenHeader = "x-submission-token";
