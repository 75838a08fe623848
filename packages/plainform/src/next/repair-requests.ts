import type { IncomingMessage } from "node:http";
import { unknownMethod } from "../http/unknown-method-header.ts";
import { onRequest, pathOf } from "../node/on-request.ts";
import { navigationHeader, routerStateHeader } from "./next-internals.ts";
import { isRouterState } from "./readable-router-state.ts";

const known = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * Makes requests readable that Next would answer with a bare “Internal Server Error”, before any code of the application
 * runs: a path with broken percent-encoding is taken as it stands, so that it leads to the 404 of its place; a
 * whole URL is its path; a method that Next doesn't know is asked as `OPTIONS`, whose answer is a 405 then; and a
 * router state that no navigation of Next's sends is left out, as by a navigation that knows of none.
 *
 * A header of Next's own navigation (`rsc`) is for pages: a route's address it would redirect.
 *
 * Call it once, when the server starts.
 *
 * @param isPage whether a page is at a path, and not a route
 */
export function repairRequests(isPage: (path: string) => boolean): void {
  onRequest((request) => {
    repairRequest(request);
    if (request.headers[navigationHeader] !== undefined && !isPage(pathOf(request)))
      delete request.headers[navigationHeader];
  });
}

/** {@link repairRequests} for one request. */
export function repairRequest(request: Pick<IncomingMessage, "url" | "method" | "headers">): void {
  const { url = "/", method = "GET" } = request;
  // Few addresses have one, and this runs for each.
  if (!url.startsWith("/")) request.url = withoutHost(url);
  else if (url.includes("%")) request.url = literal(url);
  const state = request.headers[routerStateHeader];
  if (state !== undefined && !isRouterState(String(state)))
    delete request.headers[routerStateHeader];
  if (known.has(method)) delete request.headers[unknownMethod];
  else {
    request.method = "OPTIONS";
    request.headers[unknownMethod] = method;
  }
}

/** What a proxy may ask for: `http://a.example/posts` → `/posts`, and `*`, the whole server → `/*` */
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
