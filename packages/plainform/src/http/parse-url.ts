/** The URL that a text is, or `undefined` when it is none. Node has `URL.parse` only from version 22 on. */
export function parseUrl(text: string, base?: URL): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined;
}
