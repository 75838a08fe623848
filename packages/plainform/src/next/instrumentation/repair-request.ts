import type { IncomingMessage } from "node:http";
import { originalMethodHeader } from "../../http/method-not-allowed.ts";
import { navigationHeader, routerStateHeader } from "../next-internals.ts";
import { isRouterState } from "./router-state.ts";

const knownMethods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * Repairs a request that Next would answer with a bare “Internal Server Error” before any code of the application runs.
 * A path with broken percent-encoding is taken literally, so that it leads to a 404; a whole URL becomes its path; a
 * method that Next doesn't know becomes `OPTIONS`, whose answer is a 405 then; and an invalid router state is removed,
 * as if the navigation had none.
 *
 * The header `rsc` of Next's navigation is removed for routes, because Next would redirect it.
 *
 * @param isPage whether a path may belong to a page instead of a route
 */
export function repairRequest(
  request: Pick<IncomingMessage, "url" | "method" | "headers">,
  isPage: (path: string) => boolean,
): void {
  const { url = "/", method = "GET", headers } = request;
  // The decoding is skipped for an address without `%`, because this runs for each request.
  if (!url.startsWith("/")) request.url = withoutHost(url);
  else if (url.includes("%")) request.url = literal(url);
  const state = headers[routerStateHeader];
  if (state !== undefined && !isRouterState(String(state))) delete headers[routerStateHeader];
  if (knownMethods.has(method)) delete headers[originalMethodHeader];
  else {
    request.method = "OPTIONS";
    headers[originalMethodHeader] = method;
  }
  if (headers[navigationHeader] !== undefined && !isPage(pathnameOf(request)))
    delete headers[navigationHeader];
}

/** `/posts?page=2` → `/posts` */
export function pathnameOf({ url = "" }: Pick<IncomingMessage, "url">): string {
  return url.split("?", 1)[0] ?? "";
}

/** Returns the path of a proxy's request: `http://a.example/posts` → `/posts`, and `*`, the whole server → `/*`. */
function withoutHost(url: string): string {
  const path = url.replace(/^https?:\/\/[^/?]*/i, "");
  return literal(path.startsWith("/") ? path : `/${path}`);
}

/** `/posts/%ff?a=%` → `/posts/%25ff?a=%`: what can't be decoded in a path stands for itself. */
function literal(url: string): string {
  const [, path = "", query = ""] = /^([^?]*)(.*)$/s.exec(url) ?? [];
  const readable = path.replace(/(?:%[0-9a-f]{2})+|%/gi, (part) =>
    canDecode(part) ? part : part.replaceAll("%", "%25"),
  );
  return readable + query;
}

function canDecode(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
