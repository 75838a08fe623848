import type { IncomingMessage, ServerResponse } from "node:http";
import { maxDrainedOf } from "../http/request-body.ts";
import { onRequest } from "./on-request.ts";

/** For how long a connection that is given up is still read, in milliseconds. */
const lingering = 1_000;

/**
 * Bounds what is read of a body, for which Next waits before any code of the application runs, were it without end.
 * One that goes over {@link maxDrainedOf} ends there for whoever reads it, so that it is answered as any other that is too
 * large; one that is declared so ends before it begins. The connection is closed behind such an answer. A body that
 * comes too slowly is ended by Node's own `requestTimeout`.
 *
 * Call it once, when the server starts.
 *
 * @param maxBytes the largest body that the application takes: who asks first (`Expect: 100-continue`) whether to send
 *   a larger one is not told to go on
 */
export function limitBodies(maxBytes: number): void {
  onRequest((request, response) => {
    const { expect, "content-length": length, "transfer-encoding": coding } = request.headers;
    if (length === undefined && coding === undefined) return;
    const bound = maxDrainedOf(maxBytes);
    const end = boundBody(request, response, bound);
    if (Number(length) > (expect === undefined ? bound : maxBytes)) {
      delete request.headers.expect;
      end();
    }
  });
}

/** Counts what Node's parser hands over. Returns what ends the body before its end. */
function boundBody(request: IncomingMessage, response: ServerResponse, bound: number): () => void {
  const push = request.push.bind(request);
  let size = 0;
  let isOver = false;
  const end = () => {
    isOver = true;
    // Else Node would take the end for a sender who went away, and leave without an answer.
    request.complete = true;
    push(null);
    response.shouldKeepAlive = false;
    linger(request);
  };
  const bounded: typeof request.push = (chunk, encoding) => {
    if (isOver) return true;
    size += chunk?.length ?? 0;
    if (size <= bound) return push(chunk, encoding);
    end();
    return true;
  };
  // When a body has ended, Next gives the request the functions of a copy of it. What came after the end would then be
  // pushed once more, which is an uncaught exception.
  Object.defineProperty(request, "push", { get: () => bounded, set: () => {} });
  return end;
}

/**
 * Closes the connection for writing when the answer is out, and for reading a little later: a connection that is closed
 * with bytes unread is reset, and the answer may be lost.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9112#section-9.6
 */
function linger({ socket }: IncomingMessage): void {
  socket.destroySoon = () => {
    socket.end();
    setTimeout(() => socket.destroy(), lingering).unref();
  };
}
