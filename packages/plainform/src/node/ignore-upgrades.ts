import { onConnection } from "./on-connection.ts";

/**
 * Answers a request that asks for another protocol (`Upgrade: h2c`, `Upgrade: websocket`) in HTTP/1.1, as RFC 9110 lets a
 * server do. Next listens to `upgrade` for the reloads of its development server, and in production leaves such a request
 * without an answer; without a listener, Node takes it for any other.
 *
 * Call it once, when the server starts, and not in development.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-upgrade
 */
export function ignoreUpgrades(): void {
  onConnection((server) => server.removeAllListeners("upgrade"));
}
