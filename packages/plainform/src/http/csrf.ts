import { DeveloperError } from "../core/developer-error.ts";
import { firstForwarded, publicHost, withoutDefaultPort } from "./forwarded.ts";
import { parseUrl } from "./parse-url.ts";

/**
 * Whether a browser says that the request comes from another site's page. Every door asks this one function.
 *
 * - `Sec-Fetch-Site` decides where it is there: the browser compares the page with the address that it asks itself, so
 *   that `same-origin` is true whatever proxies made of `Host`.
 * - Else `Origin` is compared with the public host.
 * - The origins in `ALLOWED_ORIGINS`, and those that `withPlainform` was given, pass in either case.
 * - A request with neither header comes from no browser that could be tricked (curl, text browsers) and passes.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function isCrossSite(request: Pick<Headers, "get">): boolean {
  const site = request.get("sec-fetch-site");
  if (site === "same-origin" || site === "none") return false;
  const origin = request.get("origin");
  if (origin === null) return site !== null;
  const host = hostOf(origin);
  if (isAllowed(host)) return false;
  return site !== null || withoutDefaultPort(host) !== publicHost(request);
}

/**
 * Makes Next agree that a form is this site's own. Before it runs an action, Next compares `Origin` with the host
 * alone: it refuses the page of a site with `Referrer-Policy: no-referrer` (`Origin: null`) and every page behind a
 * proxy that renames the host, and it logs a warning for each form without `Origin`, which text browsers send. Once
 * {@link isCrossSite} has passed such a form, its `Origin` becomes that of the public host.
 *
 * @param headers those that the proxy hands on; changed in place
 */
export function alignOriginForNext(headers: Headers): void {
  if (isCrossSite(headers)) return;
  const origin = headers.get("origin");
  const host = origin === null ? undefined : hostOf(origin);
  const compared = firstForwarded(headers, "x-forwarded-host") ?? headers.get("host");
  if (host !== undefined && (host === compared || isAllowed(host))) return;
  const own = parseUrl(`https://${publicHost(headers)}`);
  if (own === undefined) {
    headers.delete("origin");
    return;
  }
  headers.set("origin", own.origin);
  // Next takes the host as it was written, with capital letters or a default port, which no origin has.
  if (own.host !== compared) headers.set("x-forwarded-host", own.host);
}

/**
 * Reads the setting `ALLOWED_ORIGINS`: other hosts whose pages may send forms here. `withPlainform` gives the same to
 * Next.
 *
 * @param list hosts with commas between them. `*` stands for one label of a name, `**` at its start for any number
 * @throws {DeveloperError} at what Next would compare with every host in vain
 * @example allowedOrigins("shop.example, *.shop.example")
 * @see https://nextjs.org/docs/app/api-reference/config/next-config-js/serverActions#allowedorigins
 */
export function allowedOrigins(list = ""): string[] {
  const hosts = hostsIn(list);
  const mistake = hosts.find((host) => /[\s/]/.test(host));
  if (mistake === undefined) return hosts;
  throw new DeveloperError("PF-502", mistake);
}

function hostsIn(list: string): string[] {
  return list
    .split(",")
    .map((host) => host.trim())
    .filter((host) => host !== "");
}

/** As Next writes it: an opaque origin has the host `null`. */
function hostOf(origin: string): string {
  return parseUrl(origin)?.host ?? "null";
}

function isAllowed(host: string): boolean {
  const { ALLOWED_ORIGINS = "" } = process.env;
  // Next replaces the whole expression by what `withPlainform` has been given.
  const configured = process.env.PLAINFORM_ALLOWED_ORIGINS ?? "";
  return hostsIn(`${ALLOWED_ORIGINS},${configured}`).some((pattern) => matches(host, pattern));
}

/** Whether Next would take a host by this pattern. */
function matches(host: string, pattern: string): boolean {
  const wanted = pattern.toLowerCase();
  if (wanted === host) return true;
  const [first, ...others] = wanted.split(".");
  // An asterisk alone, or two anywhere but at the start, are no pattern.
  if (others.length === 0 || others.includes("**")) return false;
  const labels = host.split(".");
  if (labels.length < others.length + 1) return false;
  const isLabel = (part: string | undefined, label: string | undefined) =>
    part !== "" && label !== "" && (part === "*" || part === label);
  const tail = labels.slice(labels.length - others.length);
  if (!others.every((part, index) => isLabel(part, tail[index]))) return false;
  const head = labels.slice(0, labels.length - others.length);
  if (first === "**") return head.at(-1) !== "";
  return head.length === 1 && isLabel(first, head[0]);
}
