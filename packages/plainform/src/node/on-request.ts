import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Calls a listener with every request before its server handles it. Node publishes requests on a diagnostics channel.
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
