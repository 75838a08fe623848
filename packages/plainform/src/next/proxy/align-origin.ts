import { hostOf, isAllowedHost, isCrossSite } from "../../http/csrf.ts";
import { firstForwarded, publicHost } from "../../http/forwarded.ts";
import { parseUrl } from "../../http/parse-url.ts";

/**
 * Makes Next accept a form of this site. Before it runs an action, Next compares `Origin` with the host only. It
 * refuses the page of a site with `Referrer-Policy: no-referrer` (`Origin: null`) and every page behind a proxy that
 * renames the host, and it logs a warning for each form without `Origin`, as text browsers send it. For a form that
 * {@link isCrossSite} has passed, `Origin` becomes the public host's.
 *
 * @param headers the headers that the proxy passes on; changed in place
 */
export function alignOrigin(headers: Headers): void {
  if (isCrossSite(headers)) return;
  const origin = headers.get("origin");
  const host = origin === null ? undefined : hostOf(origin);
  const compared = firstForwarded(headers, "x-forwarded-host") ?? headers.get("host");
  if (host !== undefined && (host === compared || isAllowedHost(host))) return;
  const own = parseUrl(`https://${publicHost(headers)}`);
  if (own === undefined) {
    headers.delete("origin");
    return;
  }
  headers.set("origin", own.origin);
  // Next compares the host as written, possibly with capital letters or a default port, which no origin has.
  if (own.host !== compared) headers.set("x-forwarded-host", own.host);
}
