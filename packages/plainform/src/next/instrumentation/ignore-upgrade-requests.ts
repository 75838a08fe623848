import { onConnection } from "./server-events.ts";

/**
 * Answers a request for another protocol (`Upgrade: h2c`, `Upgrade: websocket`) in HTTP/1.1, as RFC 9110 allows. Next
 * listens to `upgrade` for the reloads of its development server, and never answers such a request in production.
 * Without a listener, Node treats the request like any other.
 *
 * Call it once, when the server starts, and not in development.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-upgrade
 */
export function ignoreUpgradeRequests(): void {
  onConnection((server) => server.removeAllListeners("upgrade"));
}
