import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Shows every request to a listener before its server gets it: Node tells of them on a channel.
 *
 * @see https://nodejs.org/api/diagnostics_channel.html#http
 */
export function onRequest(
  listener: (request: IncomingMessage, response: ServerResponse) => void,
): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    listener(request, response);
  });
}

/** `/posts?page=2` → `/posts` */
export function pathOf({ url = "" }: IncomingMessage): string {
  return url.split("?", 1)[0] ?? "";
}
