/** The storage name for the content of a form whose page is reloaded because it is of an older build. */
export const reloadKey = "reloading";

/**
 * Stores a text for a form in this tab, so that it survives a reload of the page.
 *
 * @param text the text; `null` deletes the stored one, and `undefined` only reads it
 * @returns the stored text; `undefined` also if the browser's storage is full or turned off
 */
export function sessionText(
  form: HTMLFormElement,
  what: string,
  text?: string | null,
): string | undefined {
  try {
    // The key has the form's index in the page, because ids may differ after a reload.
    const place = Array.from(document.forms).indexOf(form);
    const key = `${what} ${location.pathname}${location.search} ${place}`;
    if (text) sessionStorage.setItem(key, text);
    else if (text === null) sessionStorage.removeItem(key);
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The selector of controls whose content is never stored, because other people who use the browser could read it. */
export const secretSelector = "[data-secret], [type=password]";
