import { DeveloperError } from "../core/developer-error.ts";
import { parseUrl } from "./parse-url.ts";

/** Which other sites' pages may use the API, with cookies too. */
export interface CorsPolicy {
  /** Exactly these: `https://app.example`. */
  origins: ReadonlySet<string>;
}

/** How long a browser may remember what it was allowed, in seconds: two hours are the most that Chromium keeps. */
const maxAge = 7_200;
const allowedMethods = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
const allowedHeaders =
  "Accept, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match";
const exposedHeaders = "Allow, ETag, Location, Retry-After";

/**
 * Reads the policy from a setting.
 *
 * @param list origins with commas between them, such as `https://a.example,https://b.example:8443`; none allows nobody
 * @throws {DeveloperError} at what isn't an origin: a policy with a mistake would be none
 */
export function corsPolicy(list = ""): CorsPolicy {
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
 * The header by which `proxy.ts` tells a route that the policy allows the origin of the request. A page can't forge it:
 * a browser sends no such header to another site before a preflight has allowed it.
 */
export const allowedOriginHeader = "x-cors-allowed";

/**
 * Tells the route that answers a request whether the policy allows its origin. Without that, a route refuses every write
 * that another site's page sends without a preflight.
 *
 * @param headers of the request, as the route is to get them
 * @returns whether the policy allows the origin
 */
export function markAllowedOrigin(policy: CorsPolicy, headers: Headers): boolean {
  const isAllowed = policy.origins.has(headers.get("origin") ?? "");
  if (isAllowed) headers.set(allowedOriginHeader, "1");
  else headers.delete(allowedOriginHeader);
  return isAllowed;
}

/**
 * Says in an answer whether the page that asks may read it. Every answer says that this depends on who asks, so that a
 * cache doesn't hand one site's answer to another.
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
