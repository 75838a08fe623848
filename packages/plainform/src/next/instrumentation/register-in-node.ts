import type { IncomingMessage } from "node:http";
import { corsPolicy } from "../../http/cors.ts";
import { allowedOrigins } from "../../http/csrf.ts";
import { typesSentByForms, withoutParameters } from "../../http/media-type.ts";
import { believeProxies, trustedProxies } from "../../node/believe-proxies.ts";
import { endInTime } from "../../node/end-in-time.ts";
import { ignoreUpgrades } from "../../node/ignore-upgrades.ts";
import { limitBodies } from "../../node/limit-bodies.ts";
import { pathOf } from "../../node/on-request.ts";
import { varyByOrigin } from "../../node/vary-by-origin.ts";
import { pathAt } from "../base-path.ts";
import { explainBareResponses } from "../explain-bare-responses.ts";
import { maxBodyBytes } from "../max-body-bytes.ts";
import { actionHeader } from "../next-internals.ts";
import { repairRequests } from "../repair-requests.ts";
import { mayBePage, type SiteRoutes } from "../site-routes.ts";

export interface RegisterOptions extends SiteRoutes {
  /** The largest request body, in bytes. Prefer to set it in `withPlainform`, which also sets it for the actions. */
  maxBodyBytes?: number;
  /**
   * Whether bodies that are no form's are limited at a path of the application, too: those of its routes that answer a body
   * that is cut off with an error. A route that stores files itself would take the part for the whole.
   *
   * @example limitsBody: (path) => path.startsWith("/api/")
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

const key = Symbol.for("plainform.registered");

/** {@link register} in Node. The flag is on `globalThis`, because Next evaluates files again in development. */
export function registerInNode(options: RegisterOptions = {}): void {
  const holder = globalThis as { [key]?: boolean };
  if (holder[key]) return;
  const { maxBodyBytes: maxBytes = maxBodyBytes(), shutdownGrace = 8_000, cors } = options;
  // Invalid settings throw before anything is changed.
  corsPolicy(cors?.origins);
  allowedOrigins(process.env.PLAINFORM_ALLOWED_ORIGINS);
  const proxies = options.trustedProxies ?? trustedProxies(process.env.PLAINFORM_TRUSTED_PROXIES);
  holder[key] = true;
  believeProxies(proxies);
  repairRequests((path) => mayBePage(pathAt(path), options));
  limitBodies(
    maxBytes,
    (request) => sendsForm(request) || options.limitsBody?.(pathAt(pathOf(request))) === true,
  );
  if (cors) varyByOrigin((path) => cors.isShared(pathAt(path)));
  explainBareResponses();
  if (options.ignoresUpgrades && process.env.NODE_ENV !== "development") ignoreUpgrades();
  if (shutdownGrace !== false) endInTime(shutdownGrace);
}

/**
 * Whether a request sends a form, as text, as form data, or to a Server Action. A body that is cut off is complete to its
 * reader: a file that is sent to a route of the application's own would be stored in part, without an error.
 */
function sendsForm({ headers }: IncomingMessage): boolean {
  const isForm = typesSentByForms.has(withoutParameters(headers["content-type"] ?? ""));
  return isForm || headers[actionHeader] !== undefined;
}
