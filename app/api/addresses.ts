/** Of the API, with the page that tells of it. */
export function isApi(path: string): boolean {
  return /^\/api(\/|$)/.test(path);
}

/** Of a page, which Next would render whatever the method. */
export function isPage(path: string): boolean {
  return !isApi(path) || path === "/api/docs";
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
export function isShared(path: string): boolean {
  return !isPage(path) && !isWebhook(path);
}
