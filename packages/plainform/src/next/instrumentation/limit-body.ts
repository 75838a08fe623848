import type { IncomingMessage, ServerResponse } from "node:http";
import { maxDrainedOf } from "../../http/request-body.ts";

/** How long a closed connection is still read, in milliseconds. */
const lingering = 1_000;

/** The part of a body's start by which {@link limitBody} asks whether the body is limited, in bytes. */
const startLength = 1_024;

/**
 * Limits how much of a body is read, because Next waits for the whole body before any code of the application runs. A
 * body above {@link maxDrainedOf} ends there for its reader, so it is refused like any other that is too large; a body
 * that is declared larger ends before it begins. The connection is closed after such an answer. Node's own
 * `requestTimeout` ends a body that comes too slowly.
 *
 * @param maxBytes the largest body that the application accepts. A client that asks first (`Expect: 100-continue`)
 *   isn't told to send a larger one
 * @param isLimited whether the body is limited, by the text with which it begins; `undefined` while that is too short to
 *   tell. It is asked before the body comes, with an empty text
 * @returns whether the body is limited and larger than `maxBytes`, as far as it is known when it is asked
 */
export function limitBody(
  request: IncomingMessage,
  response: ServerResponse,
  maxBytes: number,
  isLimited: (start: string) => boolean | undefined = () => true,
): () => boolean {
  const { expect, "content-length": length, "transfer-encoding": coding } = request.headers;
  let limited = length !== undefined || coding !== undefined ? isLimited("") : false;
  if (limited === false) return () => false;
  const bound = maxDrainedOf(maxBytes);
  const declared = Number(length ?? 0);
  const push = request.push.bind(request);
  let start = "";
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
  const pushLimited: typeof request.push = (chunk: Buffer | null, encoding) => {
    if (isOver) return true;
    if (limited === undefined) {
      start += chunk?.toString("latin1", 0, startLength) ?? "";
      limited = isLimited(start) ?? (chunk === null ? false : undefined);
      if (limited === false) Reflect.deleteProperty(request, "push");
    }
    size += chunk?.length ?? 0;
    if (!limited || (size <= bound && declared <= bound)) return push(chunk, encoding);
    end();
    return true;
  };
  // After a body has ended, Next gives the request the functions of a copy of it. Later bytes would then be pushed
  // after the end, which is an uncaught exception.
  Object.defineProperty(request, "push", {
    get: () => pushLimited,
    set: () => {},
    configurable: true,
  });
  if (limited && declared > (expect === undefined ? bound : maxBytes)) {
    delete request.headers.expect;
    end();
  }
  return () => limited === true && Math.max(size, declared) > maxBytes;
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
