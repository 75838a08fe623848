import type { IncomingMessage, ServerResponse } from "node:http";
import { maxDrainedOf } from "../http/request-body.ts";
import { onRequest } from "./on-request.ts";

/** How long a closed connection is still read, in milliseconds. */
const lingering = 1_000;

/**
 * Limits how much of a body is read, because Next waits for the whole body before any code of the application runs. A
 * body above {@link maxDrainedOf} ends there for its reader, so it is refused like any other that is too large; a body
 * that is declared larger ends before it begins. The connection is closed after such an answer. Node's own
 * `requestTimeout` ends a body that comes too slowly.
 *
 * Call it once, when the server starts.
 *
 * @param maxBytes the largest body that the application accepts. A client that asks first (`Expect: 100-continue`)
 *   isn't told to send a larger one
 * @param isLimited which requests are limited; all of them without it
 */
export function limitBodies(
  maxBytes: number,
  isLimited: (request: IncomingMessage) => boolean = () => true,
): void {
  onRequest((request, response) => {
    const { expect, "content-length": length, "transfer-encoding": coding } = request.headers;
    if (length === undefined && coding === undefined) return;
    if (!isLimited(request)) return;
    const bound = maxDrainedOf(maxBytes);
    const end = boundBody(request, response, bound);
    if (Number(length) > (expect === undefined ? bound : maxBytes)) {
      delete request.headers.expect;
      end();
    }
  });
}

/** Counts the bytes from Node's parser. Returns the function that ends the body early. */
function boundBody(request: IncomingMessage, response: ServerResponse, bound: number): () => void {
  const push = request.push.bind(request);
  let size = 0;
  let isOver = false;
  const end = () => {
    isOver = true;
    // Node would otherwise take the early end for a closed connection, and send no answer.
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
  // After a body has ended, Next gives the request the functions of a copy of it. Later bytes would then be pushed
  // after the end, which is an uncaught exception.
  Object.defineProperty(request, "push", { get: () => bounded, set: () => {} });
  return end;
}

/**
 * Closes the connection for writing after the answer, and for reading a little later. A connection that is closed with
 * unread bytes is reset, and the answer may be lost.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9112#section-9.6
 */
function linger({ socket }: IncomingMessage): void {
  socket.destroySoon = () => {
    socket.end();
    setTimeout(() => socket.destroy(), lingering).unref();
  };
}
