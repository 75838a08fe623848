/** What an application's `proxy.ts` needs. */

export { type PlainformProxyOptions, plainformProxy } from "./next/proxy/plainform-proxy.ts";
export type { SiteRoutes } from "./next/site-routes.ts";
