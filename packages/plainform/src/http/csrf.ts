import { DeveloperError } from "../core/developer-error.ts";
import { allowedOriginHeader } from "./cors.ts";
import { publicHost, withoutDefaultPort } from "./forwarded.ts";
import { mediaTypeOf, typesSentByForms } from "./media-type.ts";
import { parseUrl } from "./parse-url.ts";

/**
 * Whether the request comes from another site's page, by the headers that browsers send. Every door uses this function.
 *
 * - `Sec-Fetch-Site` decides if it is present. The browser compares the page with the address that it requests, so
 *   `same-origin` holds whatever proxies made of `Host`.
 * - Otherwise `Origin` is compared with the public host.
 * - The origins in `PLAINFORM_ALLOWED_ORIGINS`, and those that `withPlainform` was given, pass in either case.
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
  if (isAllowedHost(host)) return false;
  return site !== null || withoutDefaultPort(host) !== publicHost(request);
}

/**
 * Whether another site's page sent this write without a preflight. Such a request has the person's cookies, and only
 * the server can refuse it. Every other write of another site's page waits for a preflight, which the CORS policy
 * answers. An origin that the policy allows may also send writes without one.
 */
export function isCrossSiteWrite({ method, headers }: Request): boolean {
  return (
    method === "POST" &&
    isSentUnasked(mediaTypeOf(headers)) &&
    !headers.has(allowedOriginHeader) &&
    isCrossSite(headers)
  );
}

/**
 * Whether browsers send a body of this type to any site without a preflight. A body without a type counts, as the
 * bytes that `fetch(url, { mode: "no-cors", method: "POST" })` sends have none.
 *
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-request-header
 */
function isSentUnasked(type: string): boolean {
  return type === "" || typesSentByForms.has(type);
}

/**
 * Reads the setting `PLAINFORM_ALLOWED_ORIGINS`: other hosts whose pages may send forms here. `withPlainform` gives the same to
 * Next.
 *
 * @param list comma-separated hosts. `*` stands for one label of a name, `**` at its start for any number
 * @throws {DeveloperError} PF-502 for a text that no host could match
 * @example parseAllowedOrigins("shop.example, *.shop.example")
 * @see https://nextjs.org/docs/app/api-reference/config/next-config-js/serverActions#allowedorigins
 */
export function parseAllowedOrigins(list = ""): string[] {
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

/** Returns an origin's host as browsers write it: `null` for an opaque origin. */
export function hostOf(origin: string): string {
  return parseUrl(origin)?.host ?? "null";
}

/** Whether pages of a host may send forms here, though it isn't the application's own. */
export function isAllowedHost(host: string): boolean {
  const { PLAINFORM_ALLOWED_ORIGINS = "" } = process.env;
  // Next replaces the whole expression by what `withPlainform` has been given.
  const configured = process.env.PLAINFORM_CONFIGURED_ORIGINS ?? "";
  return hostsIn(`${PLAINFORM_ALLOWED_ORIGINS},${configured}`).some((pattern) =>
    matches(host, pattern),
  );
}

/** Whether Next would accept a host by this pattern. */
function matches(host: string, pattern: string): boolean {
  const wanted = pattern.toLowerCase();
  if (wanted === host) return true;
  const [first, ...others] = wanted.split(".");
  // A lone asterisk, or two of them anywhere but at the start, match no host.
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
