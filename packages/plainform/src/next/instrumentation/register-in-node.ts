import { corsPolicy } from "../../http/cors.ts";
import { allowedOrigins } from "../../http/csrf.ts";
import { believeProxies, trustedProxies } from "../../node/believe-proxies.ts";
import { endInTime } from "../../node/end-in-time.ts";
import { ignoreUpgrades } from "../../node/ignore-upgrades.ts";
import { limitBodies } from "../../node/limit-bodies.ts";
import { varyByOrigin } from "../../node/vary-by-origin.ts";
import { pathAt } from "../base-path.ts";
import { explainBareResponses } from "../explain-bare-responses.ts";
import { maxBodyBytes } from "../max-body-bytes.ts";
import { repairRequests } from "../repair-requests.ts";
import { mayBePage, type SiteRoutes } from "../site-routes.ts";

export interface RegisterOptions extends SiteRoutes {
  /** The largest body of a request, in bytes. It is better said in `withPlainform`, which tells the actions, too. */
  maxBodyBytes?: number;
  /** How many proxies on other machines are in front. Unless given, the environment's `TRUSTED_PROXIES`. */
  trustedProxies?: number;
  /**
   * How long requests that have begun may go on after SIGTERM, in milliseconds: 8 seconds unless given, since container
   * runtimes kill after ten. `false` leaves the end to Next.
   */
  shutdownGrace?: number | false;
  /** Answers what asks for another protocol, in production, for an application that has no WebSockets. */
  ignoresUpgrades?: boolean;
}

const key = Symbol.for("plainform.registered");

/** {@link register} in Node. It is remembered on `globalThis`, since Next evaluates files again in development. */
export function registerInNode(options: RegisterOptions = {}): void {
  const holder = globalThis as { [key]?: boolean };
  if (holder[key]) return;
  const { maxBodyBytes: maxBytes = maxBodyBytes(), shutdownGrace = 8_000, cors } = options;
  // What can't be read throws before anything is changed.
  corsPolicy(cors?.origins);
  allowedOrigins(process.env.ALLOWED_ORIGINS);
  const proxies = options.trustedProxies ?? trustedProxies(process.env.TRUSTED_PROXIES);
  holder[key] = true;
  believeProxies(proxies);
  repairRequests((path) => mayBePage(pathAt(path), options));
  limitBodies(maxBytes);
  if (cors) varyByOrigin((path) => cors.isShared(pathAt(path)));
  explainBareResponses();
  if (options.ignoresUpgrades && process.env.NODE_ENV !== "development") ignoreUpgrades();
  if (shutdownGrace !== false) endInTime(shutdownGrace);
}
