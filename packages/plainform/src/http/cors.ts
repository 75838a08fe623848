import { DeveloperError } from "../core/developer-error.ts";
import { parseUrl } from "./parse-url.ts";

/** The other sites whose pages may use the API, also with cookies. */
export interface CorsPolicy {
  /** The exact origins, such as `https://app.example`. */
  origins: ReadonlySet<string>;
}

/** How long a browser may cache a preflight's answer, in seconds. Chromium caches it for two hours at most. */
const maxAge = 7_200;
const allowedMethods = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
const allowedHeaders =
  "Accept, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match";
const exposedHeaders = "Allow, ETag, Location, Retry-After";

/**
 * Reads the policy from a setting.
 *
 * @param list comma-separated origins, such as `https://a.example,https://b.example:8443`; an empty list allows no site
 * @throws {DeveloperError} PF-503 for a text that isn't an origin, because a mistyped policy would allow no site
 */
export function parseCorsPolicy(list = ""): CorsPolicy {
  const origins = list
    .split(",")
    .map((origin) => origin.trim())
    .filter((origin) => origin !== "");
  for (const origin of origins) {
    if (parseUrl(origin)?.origin !== origin || origin.includes("*")) {
      throw new DeveloperError("PF-503", origin);
    }
  }
  return { origins: new Set(origins) };
}

/**
 * The header by which `proxy.ts` tells a route that the policy allows the request's origin. Another site's page can't
 * forge it, because a browser sends such a header only after a preflight has allowed it.
 */
export const allowedOriginHeader = "plainform-origin-allowed";

/**
 * Tells the route whether the policy allows the request's origin. Without this header, a route refuses every write that
 * another site's page sends without a preflight.
 *
 * @param headers the request's headers, as the route will get them; changed in place
 * @returns whether the policy allows the origin
 */
export function markAllowedOrigin(policy: CorsPolicy, headers: Headers): boolean {
  const isAllowed = policy.origins.has(headers.get("origin") ?? "");
  if (isAllowed) headers.set(allowedOriginHeader, "1");
  else headers.delete(allowedOriginHeader);
  return isAllowed;
}

/**
 * Sets the headers that tell a browser whether the asking page may read the answer. Every answer gets `Vary: Origin`,
 * so that a cache doesn't give one site's answer to another site.
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function allowOrigin({ origins }: CorsPolicy, request: Request, answer: Headers): void {
  answer.append("vary", "Origin");
  const origin = request.headers.get("origin");
  if (origin === null || !origins.has(origin)) return;
  answer.set("access-control-allow-origin", origin);
  answer.set("access-control-allow-credentials", "true");
  if (request.method === "OPTIONS" && request.headers.has("access-control-request-method")) {
    answer.set("access-control-allow-methods", allowedMethods);
    answer.set("access-control-allow-headers", allowedHeaders);
    answer.set("access-control-max-age", String(maxAge));
  } else {
    answer.set("access-control-expose-headers", exposedHeaders);
  }
}
