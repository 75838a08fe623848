import { connect } from "node:net";

/** What came back over one connection. */
export interface Wire {
  /** The status of each answer, in their order. */
  statuses: number[];
  text: string;
}

/**
 * Writes to a server as it stands, byte for byte, where a client would correct what is sent. Comes back when the server
 * closed the connection, or as soon as that many answers have begun.
 */
export function overWire(
  base: string | undefined,
  pieces: Iterable<string | Uint8Array>,
  { answers = Number.POSITIVE_INFINITY, patience = 20_000 } = {},
): Promise<Wire> {
  const { hostname, port } = new URL(base ?? "");
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let text = "";
    const wire = () => ({
      text,
      statuses: Array.from(text.matchAll(/^HTTP\/1\.1 (\d{3})/gm), ([, status]) => Number(status)),
    });
    const finish = () => {
      socket.destroy();
      resolve(wire());
    };
    socket.setEncoding("utf8");
    socket.setTimeout(patience, () => {
      socket.destroy();
      reject(new Error(`No answer within ${patience} ms. So far: ${text.slice(0, 500)}`));
    });
    socket.on("data", (chunk) => {
      text += chunk;
      if (wire().statuses.length >= answers) finish();
    });
    socket.on("close", finish);
    socket.on("error", finish);
    const all = pieces[Symbol.iterator]();
    const write = () => {
      for (let next = all.next(); !next.done; next = all.next()) {
        if (socket.destroyed) return;
        if (!socket.write(next.value)) {
          socket.once("drain", write);
          return;
        }
      }
    };
    socket.once("connect", write);
  });
}
