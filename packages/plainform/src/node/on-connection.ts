import { subscribe } from "node:diagnostics_channel";
import { Server } from "node:http";
import type { Socket } from "node:net";

/**
 * Shows the HTTP server of every new connection to a listener before it reads anything of it: Node tells of
 * connections on a channel.
 *
 * @see https://nodejs.org/api/diagnostics_channel.html#event-netserversocket
 */
export function onConnection(listener: (server: Server) => void): void {
  subscribe("net.server.socket", (message) => {
    const { server } = (message as { socket: Socket & { server?: unknown } }).socket;
    if (server instanceof Server) listener(server);
  });
}
