import { problem } from "./problem.ts";
import { unknownMethod } from "./unknown-method.ts";

/**
 * The answer to a method that an address doesn't have: to `OPTIONS` what it has, to any other a 405 that says so, too.
 *
 * @param allow what it has: `GET, HEAD, OPTIONS`
 */
export function otherMethod(request: Request, allow: string): Response {
  const method = methodOf(request);
  const headers = { allow };
  if (method === "OPTIONS") return new Response(null, { status: 204, headers });
  return problem(405, `${method} is not possible here. Allowed: ${allow}.`, { headers });
}

/** The method as it was sent. */
export function methodOf({ headers, method }: Request): string {
  return headers.get(unknownMethod) ?? method;
}
