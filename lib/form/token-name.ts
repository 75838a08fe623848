/** The name of the hidden field that holds a form's submission token. No schema reads it. */
export const tokenName = "$token";
