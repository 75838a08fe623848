import { onRequest, pathOf } from "./on-request.ts";

/**
 * Sets `Vary: Origin` on shared paths before `proxy.ts` runs, because Next gives some answers earlier: the redirects of
 * `/api/posts/` and `/api//posts`. Call it once, when the server starts.
 *
 * @param isShared whether other sites' pages may use a path
 */
export function varyByOrigin(isShared: (path: string) => boolean): void {
  onRequest((request, response) => {
    if (isShared(pathOf(request))) response.setHeader("vary", "Origin");
  });
}
