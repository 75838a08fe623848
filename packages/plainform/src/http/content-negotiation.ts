/**
 * Returns how much a request wants a media type, from 0 (not at all) to 1.
 *
 * @param accept the header `Accept`; without one, every type is welcome
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-accept
 * @example quality("text/html, *\/*;q=0.8", "application/json"); // 0.8
 */
export function quality(accept: string | null, type: string): number {
  if (accept === null || accept === "*/*" || accept.trim() === "") return 1;
  const family = `${type.slice(0, type.indexOf("/"))}/*`;
  let found = 0;
  let foundIn = -1;
  for (const range of accept.split(",")) {
    const [name = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const closeness = ["*/*", family, type].indexOf(name);
    if (closeness <= foundIn) continue;
    foundIn = closeness;
    const weight = parameters.find((parameter) => /^q\s*=/.test(parameter));
    const value = weight === undefined ? 1 : Number(weight.slice(weight.indexOf("=") + 1));
    found = value >= 0 && value <= 1 ? value : 1;
  }
  return found;
}

/** Whether the request prefers HTML to JSON, as a person's browser does. */
export function prefersHtml(accept: string | null): boolean {
  if (!accept?.toLowerCase().includes("text/html")) return false;
  const html = quality(accept, "text/html");
  return html > 0 && html >= quality(accept, "application/json");
}
