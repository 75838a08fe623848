import type { SiteRoutes } from "plainform/next/proxy";

/** Of the API, with the page that tells of it. */
export function isApi(path: string): boolean {
  return /^\/api(\/|$)/.test(path);
}

/**
 * The addresses of route handlers outside `/api`, such as `/^\/photos\/[^/]+$/`. Their requests are their own: an upload is
 * no form of React's, and may have any method. A test compares these with the files in `app/`.
 */
const otherRoutes: readonly RegExp[] = [
  // These are in the build with the pages that only tests have.
  /^\/lab\/[^/]+\/saved$/,
  /^\/lab\/bare-posts$/,
];

/** Of a page, which Next would render whatever the method. */
export function isPage(path: string): boolean {
  if (isApi(path)) return path === "/api/docs";
  return !otherRoutes.some((route) => route.test(path));
}

/** Of a file, such as `/icon.svg`: it is the same for everybody, and may be kept by every cache on its way. */
export function isFile(path: string): boolean {
  return /\.\w+$/.test(path);
}

/** Called by a service: its signature is its authority. */
export function isWebhook(path: string): boolean {
  return path.startsWith("/api/webhooks/");
}

/** What other sites' pages may use, as far as the policy says. */
function isShared(path: string): boolean {
  return isApi(path) && !isPage(path) && !isWebhook(path);
}

/** What the proxy and the server know alike of these addresses. */
export const routes: SiteRoutes = {
  isPage,
  cors: { origins: process.env.CORS_ALLOWED_ORIGINS, isShared },
};
