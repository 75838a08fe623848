import { withBasePath } from "../core/base-path.ts";
import { flashCookie } from "../core/flash-cookie.ts";
import { prefersHtml } from "./content-negotiation.ts";
import type { Explanation } from "./error-to-problem.ts";
import { flashCookieOptions, serializeFlash } from "./flash.ts";
import { publicHost, withoutDefaultPort } from "./forwarded.ts";
import type { RouteFramework } from "./framework.ts";
import type { OperationSpec } from "./operation-spec.ts";
import { parseUrl } from "./parse-url.ts";
import { problemTitles } from "./problem.ts";
import { isForm } from "./request-body.ts";
import { standalonePage } from "./standalone-page.ts";

/** Whether a person's browser sent a plain form, and needs a page instead of JSON. */
export function prefersPage(request: Request, { body }: OperationSpec): boolean {
  return body !== undefined && isForm(request) && prefersHtml(request.headers.get("accept"));
}

/** Makes the page that tells the person about the error. */
export function errorPage({
  status,
  detail,
  errors = [],
  headers = {},
  isUnsaved,
}: Explanation): Response {
  const texts = errors.map((error) => error.detail).filter((text) => text !== detail);
  const advice = "Go back with your browser’s back button: what you entered is still there.";
  const all = [detail, ...texts, ...(isUnsaved ? [advice] : [])];
  const page = standalonePage(status, problemTitles[status], all);
  for (const [name, value] of Object.entries(headers)) page.headers.set(name, value);
  return page;
}

/** Redirects the person to the page of the spec's `form` with its message. */
export function redirectToPage(
  framework: RouteFramework,
  request: Request,
  { form: { redirectTo, message } = {} }: OperationSpec,
): Response {
  const location =
    redirectTo === undefined ? back(framework, request) : withBasePath(redirectTo, framework);
  const response = new Response(null, { status: 303, headers: { location } });
  if (message !== undefined) {
    const { path, maxAge, sameSite } = flashCookieOptions(framework);
    response.headers.append(
      "set-cookie",
      `${flashCookie}=${encodeURIComponent(serializeFlash(message))}; Path=${path}; Max-Age=${maxAge}; SameSite=${sameSite}`,
    );
  }
  return response;
}

/** Returns the page of this site that the form is on, or the first page. */
function back(framework: RouteFramework, request: Request): string {
  const page = parseUrl(request.headers.get("referer") ?? "");
  if (!page || withoutDefaultPort(page.host) !== publicHost(request.headers)) {
    return withBasePath("/", framework);
  }
  // A path with two slashes at its start would name another host.
  return page.pathname.replace(/^\/+/, "/") + page.search;
}
