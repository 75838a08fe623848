/** What was entered into a page that is reloaded because it is one of an older build. */
export const reloading = "reloading";

/**
 * Keeps a text for a form over a reload of its page, in this tab.
 *
 * @param text `null` takes away what was kept, and without one nothing changes
 * @returns what is kept now; nothing, too, where a browser has its storage full, or turned off
 */
export function stash(
  form: HTMLFormElement,
  what: string,
  text?: string | null,
): string | undefined {
  try {
    // By its place in the page: ids may be others after a reload.
    const place = Array.from(document.forms).indexOf(form);
    const key = `${what} ${location.pathname}${location.search} ${place}`;
    if (text) sessionStorage.setItem(key, text);
    else if (text === null) sessionStorage.removeItem(key);
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Controls whose content is not kept: what a browser keeps, others who use it can read. */
export const secret = "[data-secret], [type=password]";
