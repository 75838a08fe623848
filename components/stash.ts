/**
 * Keeps a text for a form over a reload of its page, in this tab. `undefined` takes it away.
 *
 * @returns whether that was possible: a browser may have its storage full, or turned off
 */
export function stash(form: HTMLFormElement, what: string, text: string | undefined): boolean {
  try {
    if (text === undefined) sessionStorage.removeItem(keyOf(form, what));
    else sessionStorage.setItem(keyOf(form, what), text);
    return true;
  } catch {
    return false;
  }
}

/** What was kept. */
export function stashed(form: HTMLFormElement, what: string): string | undefined {
  try {
    return sessionStorage.getItem(keyOf(form, what)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** By its place in the page: ids may be others after a reload. */
function keyOf(form: HTMLFormElement, what: string): string {
  return `${what} ${location.pathname}${location.search} ${Array.from(document.forms).indexOf(form)}`;
}
