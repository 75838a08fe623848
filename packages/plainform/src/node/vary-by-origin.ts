import { onRequest, pathOf } from "./on-request.ts";

/**
 * Has those answers vary by origin, too, that Next gives before `proxy.ts` runs: the redirects of `/api/posts/` and
 * `/api//posts`. Call it once, when the server starts.
 *
 * @param isShared whether other sites' pages may use what is at a path
 */
export function varyByOrigin(isShared: (path: string) => boolean): void {
  onRequest((request, response) => {
    if (isShared(pathOf(request))) response.setHeader("vary", "Origin");
  });
}
