import type { Server } from "node:http";
import { onConnection } from "./server-events.ts";

/** The interval at which idle connections are closed, in milliseconds. */
const interval = 50;

/**
 * Ends the process in time after SIGTERM or SIGINT. Next closes its server then, and waits for every connection. This
 * function closes a kept-alive connection as soon as it is idle, and cuts off a busy one after `grace`, such as one
 * with an endless body. The process exits after another tenth of that time at the latest.
 *
 * @param grace how long running requests may continue, in milliseconds
 */
export function shutDownGracefully(grace: number): void {
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
        grace,
      ).unref();
      setTimeout(() => process.exit(code), grace * 1.1).unref();
    });
  }
}
