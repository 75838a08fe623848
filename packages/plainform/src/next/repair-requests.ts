import type { IncomingMessage } from "node:http";
import { unknownMethod } from "../http/unknown-method-header.ts";
import { onRequest, pathOf } from "../node/on-request.ts";
import { navigationHeader, routerStateHeader } from "./next-internals.ts";
import { isRouterState } from "./readable-router-state.ts";

const known = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * Repairs requests that Next would answer with a bare “Internal Server Error” before any code of the application runs.
 * A path with broken percent-encoding is taken literally, so that it leads to a 404; a whole URL becomes its path; a
 * method that Next doesn't know becomes `OPTIONS`, whose answer is a 405 then; and an invalid router state is removed,
 * as if the navigation had none.
 *
 * The header `rsc` of Next's navigation is removed for routes, because Next would redirect it.
 *
 * Call it once, when the server starts.
 *
 * @param isPage whether a path belongs to a page instead of a route
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
  // The decoding is skipped for an address without `%`, because this runs for each request.
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
