import { subscribe } from "node:diagnostics_channel";
import { Server } from "node:http";
import type { Socket } from "node:net";

/**
 * Calls a listener with the HTTP server of every new connection before the server reads from it. Node publishes
 * connections on a diagnostics channel.
 *
 * @see https://nodejs.org/api/diagnostics_channel.html#event-netserversocket
 */
export function onConnection(listener: (server: Server) => void): void {
  subscribe("net.server.socket", (message) => {
    const { server } = (message as { socket: Socket & { server?: unknown } }).socket;
    if (server instanceof Server) listener(server);
  });
}
