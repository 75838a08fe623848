/**
 * Whether a browser says that the request comes from another site's page. A request with neither `Origin` nor
 * `Sec-Fetch-Site` comes from no browser that could be tricked (curl, text browsers) and passes.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function isForeign(request: Pick<Headers, "get">): boolean {
  const site = request.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return true;
  const origin = request.get("origin");
  if (origin === null) return false;
  const host = request.get("x-forwarded-host") ?? request.get("host");
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
