/** The name of the hidden field that holds a form's submission token. No schema reads it. */
export const tokenName = "$token";

/** The cookie from which a browser's tokens are made. It changes with each submission that was accepted. */
export const onceCookie = "once";

/** The header by which `proxy.ts` hands a page its token. */
export const tokenHeader = "x-submission-token";
