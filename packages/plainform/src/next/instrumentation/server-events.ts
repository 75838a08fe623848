import { subscribe } from "node:diagnostics_channel";
import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { nextPort } from "../next-internals.ts";

/**
 * Calls a listener with every request of Next's server before the server handles it. Node publishes requests on a
 * diagnostics channel.
 *
 * Another HTTP server of the process, such as one for metrics, is left alone where Next made its own server. A custom
 * server can't be told from others, so there the listener gets the requests of all of them.
 *
 * @see https://nodejs.org/api/diagnostics_channel.html#http
 */
export function onRequest(
  listener: (request: IncomingMessage, response: ServerResponse) => void,
): void {
  const port = nextPort();
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (port === undefined || request.socket.localPort === port) listener(request, response);
  });
}

/**
 * Calls a listener with Next's server at every new connection, before the server reads from it.
 *
 * @see https://nodejs.org/api/diagnostics_channel.html#event-netserversocket
 */
export function onConnection(listener: (server: Server) => void): void {
  const port = nextPort();
  subscribe("net.server.socket", (message) => {
    const { socket } = message as { socket: Socket & { server?: unknown } };
    if (!(socket.server instanceof Server)) return;
    if (port === undefined || socket.localPort === port) listener(socket.server);
  });
}
