import type { Server } from "node:http";
import { onConnection } from "./on-connection.ts";

/** How often connections are looked for that have nothing more to do, in milliseconds. */
const interval = 50;

/**
 * Ends the process in time after SIGTERM or SIGINT. Next closes its server then, which waits for every connection:
 * one that is kept alive is closed as soon as it is idle, and one that is still at work after `bound` is cut off, such as
 * a body that never ends. Whatever else keeps the process from ending is given another tenth of the bound.
 *
 * Call it once, when the server starts.
 *
 * @param bound how long requests that have begun may go on, in milliseconds
 */
export function endInTime(bound: number): void {
  const servers = new Set<Server>();
  onConnection((server) => servers.add(server));
  let isEnding = false;
  for (const [signal, code] of [
    ["SIGTERM", 143],
    ["SIGINT", 130],
  ] as const) {
    process.on(signal, () => {
      if (isEnding) return;
      isEnding = true;
      const each = (close: (server: Server) => void) => () => servers.forEach(close);
      setInterval(
        each((server) => server.closeIdleConnections()),
        interval,
      ).unref();
      setTimeout(
        each((server) => server.closeAllConnections()),
        bound,
      ).unref();
      setTimeout(() => process.exit(code), bound * 1.1).unref();
    });
  }
}
