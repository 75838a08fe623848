/** The name of the hidden field that holds a form's submission token. No schema reads it. */
export const tokenName = "$token";

/**
 * The name under which a form with a token says which action it is for, as JSON: its id, and what it is bound to. React
 * takes its own fields away before an action gets what was sent without JavaScript. No schema reads it.
 */
export const actionName = "$action";

/**
 * The name under which a form says that its page takes the answer as it is: a redirect would take the page away from a
 * list that has more on its way. No schema reads it.
 */
export const noRedirectName = "$stay";

/**
 * The name under which a list sends the names of all fields that have an error, one a line: a page that answers one of
 * the list's buttons shows those errors still. No schema reads it.
 */
export const invalidNamesName = "$wrong";

/** The names of the kit's own controls. No field of a schema may have one of these names. */
export const reservedNames: ReadonlySet<string> = new Set([
  "intent",
  tokenName,
  actionName,
  noRedirectName,
  invalidNamesName,
]);

/** Whether React writes a field of this name into a form, for the Server Action that the form is for. */
export function isActionField(name: string): boolean {
  return name.startsWith("$ACTION_");
}

/** Whether React or the kit adds the name to a form. Such a name is no value, not even for a strict schema. */
export function isSentByFramework(name: string): boolean {
  return reservedNames.has(name) || isActionField(name);
}

/** The cookie from which a browser's tokens are made. It changes with each submission that was accepted. */
export const tokenCookie = "plainform-token";

/** The header by which the proxy hands a page its token, and says that there is a proxy. */
export const tokenHeader = "plainform-token";

/** The header by which the proxy hands a page the flash message, percent-encoded, while it takes the cookie away. */
export const flashHeader = "plainform-flash";
