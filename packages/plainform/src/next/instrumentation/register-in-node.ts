import type { IncomingMessage } from "node:http";
import { parseCorsPolicy } from "../../http/cors.ts";
import { parseAllowedOrigins } from "../../http/csrf.ts";
import { isMultipart, typesSentByForms, withoutParameters } from "../../http/media-type.ts";
import { isActionForm } from "../action-fields.ts";
import { pathAt } from "../base-path.ts";
import { maxBodyBytes } from "../max-body-bytes.ts";
import { actionHeader } from "../next-internals.ts";
import { tooLarge } from "../request-guards.ts";
import { mayBePage, type SiteRoutes } from "../site-routes.ts";
import { completeNativeAnswer } from "../whole-page/complete-native-answer.ts";
import { ignoreUpgradeRequests } from "./ignore-upgrade-requests.ts";
import { limitBody } from "./limit-body.ts";
import { registration } from "./registration.ts";
import { pathnameOf, repairRequest } from "./repair-request.ts";
import { replaceBareError } from "./replace-bare-error.ts";
import { onRequest } from "./server-events.ts";
import { shutDownGracefully } from "./shut-down-gracefully.ts";
import { parseTrustedProxies, trustProxies } from "./trust-proxies.ts";

export interface RegisterOptions extends SiteRoutes {
  /** The largest request body, in bytes. Prefer to set it in `withPlainform`, which also sets it for the actions. */
  maxBodyBytes?: number;
  /**
   * Whether a body that is sent to the Route Handler at this path is cut off above the limit. The bodies of pages' forms
   * always are. Return `true` only for a route that answers a body that was cut off with an error, as a route of
   * `defineRoute` does. A route that stores files itself would store the first part of a file as if it were whole.
   *
   * @example limitsBody: (path) => path.startsWith("/api/posts/")
   */
  limitsBody?: (path: string) => boolean;
  /** The number of proxies on other machines in front; the environment's `PLAINFORM_TRUSTED_PROXIES` by default. */
  trustedProxies?: number;
  /**
   * How long running requests may continue after SIGTERM, in milliseconds; 8 seconds by default, because container
   * runtimes kill after ten. `false` leaves the shutdown to Next.
   */
  shutdownGrace?: number | false;
  /**
   * Whether requests for another protocol get an HTTP/1.1 answer in production. It is for an application without
   * WebSockets.
   */
  ignoresUpgrades?: boolean;
}

/** {@link register} in Node, which is effective once for a process. */
export function registerInNode(options: RegisterOptions = {}): void {
  if (registration.isDone) return;
  const { maxBodyBytes: maxBytes = maxBodyBytes(), shutdownGrace = 8_000, cors } = options;
  // Invalid settings throw before anything is changed.
  parseCorsPolicy(cors?.origins);
  parseAllowedOrigins(process.env.PLAINFORM_ALLOWED_ORIGINS);
  const proxies =
    options.trustedProxies ?? parseTrustedProxies(process.env.PLAINFORM_TRUSTED_PROXIES);
  registration.isDone = true;
  onRequest((request, response) => {
    trustProxies(request, proxies);
    repairRequest(request, (path) => mayBePage(pathAt(path), options));
    const path = pathAt(pathnameOf(request));
    // Next redirects `/api/posts/` and `/api//posts` before the proxy runs, which sets this header for all others.
    if (cors?.isShared(path)) response.setHeader("vary", "Origin");
    const isTooLarge = limitBody(request, response, maxBytes, (start) =>
      isLimited(request, path, start, options),
    );
    // The scripts of a hydrated form recognise Next's own answers.
    if (request.headers[actionHeader] !== undefined) return;
    replaceBareError(request, response, (reader) =>
      isTooLarge() ? tooLarge(reader, maxBytes) : undefined,
    );
    if (mayBePage(path, options)) completeNativeAnswer(request, response);
  });
  if (options.ignoresUpgrades && process.env.NODE_ENV !== "development") ignoreUpgradeRequests();
  if (shutdownGrace !== false) shutDownGracefully(shutdownGrace);
}

/**
 * Whether a body is limited: that of a form for a page, and any other where the application says so. A body that is cut
 * off is complete to its reader, so a route of the application's own would store a part of a file without an error.
 *
 * @param start the text with which the body begins. Without `isPage` it tells a page's form from other form data
 */
function isLimited(
  { headers }: IncomingMessage,
  path: string,
  start: string,
  options: RegisterOptions,
): boolean | undefined {
  if (options.limitsBody?.(path) || headers[actionHeader] !== undefined) return true;
  const type = headers["content-type"];
  if (options.isPage)
    return options.isPage(path) && typesSentByForms.has(withoutParameters(type ?? ""));
  return mayBePage(path, options) && isMultipart(type) && isActionForm(start);
}
