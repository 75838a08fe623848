import { allowedOriginHeader } from "./cors.ts";
import { isCrossSite } from "./csrf.ts";
import { mediaTypeOf, typesSentByForms } from "./media-type.ts";

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
