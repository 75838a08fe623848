/** What a server of Node does before Next, for `instrumentation.ts`. */

export { believeProxies, trustedProxies } from "./node/believe-proxies.ts";
export { endInTime } from "./node/end-in-time.ts";
export { ignoreUpgrades } from "./node/ignore-upgrades.ts";
export { limitBodies } from "./node/limit-bodies.ts";
export { varyByOrigin } from "./node/vary-by-origin.ts";
