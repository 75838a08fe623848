import { prefersHtml } from "./content-negotiation.ts";
import { problem } from "./problem.ts";
import { standalonePage } from "./standalone-page.ts";

/** The header that has the method of a request when it is one that Next doesn't know, such as `TRACE`. */
export const originalMethodHeader = "plainform-method";

/**
 * Makes the answer to a method that an address doesn't have: the allowed methods for `OPTIONS`, and a 405 with them for
 * any other.
 *
 * @param allow the address's methods: `GET, HEAD, OPTIONS`
 */
export function methodNotAllowed(request: Request, allow: string): Response {
  const method = methodOf(request);
  const headers = { allow };
  if (method === "OPTIONS") return new Response(null, { status: 204, headers });
  return problem(405, `${method} is not possible here. Allowed: ${allow}.`, { headers });
}

/** {@link methodNotAllowed} for the address of a page. A person's browser gets an HTML page. */
export function methodNotAllowedOnPage(request: Request, allow: string): Response {
  const answer = methodNotAllowed(request, allow);
  if (answer.status !== 405 || !prefersHtml(request.headers.get("accept"))) return answer;
  const page = standalonePage(405, "This is not possible here", [
    "This page can’t be used that way. Go back with your browser’s back button, or open the page anew.",
  ]);
  page.headers.set("allow", allow);
  return page;
}

/** Returns the request's method as it was sent. */
export function methodOf({ headers, method }: Request): string {
  return headers.get(originalMethodHeader) ?? method;
}
