import type { SiteRoutes } from "plainform/next/proxy";

/** Whether a path is below `/api`, the page with the documentation included. */
export function isApi(path: string): boolean {
  return /^\/api(\/|$)/.test(path);
}

/**
 * The addresses of route handlers outside `/api`, such as `/^\/photos\/[^/]+$/`. A request for them isn't
 * a form of a page: it may be an upload and may have any method. A test compares these with the files in `app/`.
 */
const otherRoutes: readonly RegExp[] = [
  // These routes are only in the build with the pages for tests.
  /^\/lab\/[^/]+\/saved$/,
  /^\/lab\/bare-posts$/,
];

/** Whether a path belongs to a page, which Next would render for any method. */
export function isPage(path: string): boolean {
  if (isApi(path)) return path === "/api/docs";
  return !isFile(path) && !otherRoutes.some((route) => route.test(path));
}

/** Whether a path is a file, such as `/icon.svg`, which is the same for everybody, so that every cache may keep it. */
function isFile(path: string): boolean {
  return /\.\w+$/.test(path);
}

/** Whether a path is a webhook, whose sender is identified by its signature. */
export function isWebhook(path: string): boolean {
  return path.startsWith("/api/webhooks/");
}

/** Whether the pages of the allowed sites may use a path. */
function isShared(path: string): boolean {
  return isApi(path) && !isPage(path) && !isWebhook(path);
}

/** The facts about these addresses that the proxy and `register` share. */
export const routes: SiteRoutes = {
  isPage,
  cors: { origins: process.env.CORS_ALLOWED_ORIGINS, isShared },
};
