/** Returns the URL of a text, or `undefined` if it isn't one. Node has `URL.parse` only from version 22 on. */
export function parseUrl(text: string, base?: URL): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined;
}
