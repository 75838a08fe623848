import type { ServerResponse } from "node:http";
import { completeHtml } from "./complete-html.ts";

type Done = () => void;

/**
 * Holds a page back until all of it is there, and sends it with its late parts in their places. A page that takes longer
 * than `bound` is sent as far as it came; the rest follows as it comes, for the scripts. A response that is no page stays
 * as it is.
 *
 * @param bound how long a page is held back, in milliseconds
 * @param mayBePage whether HTML is a page. It is called when the response begins, because Next has matched the route then
 */
export function completeResponse(
  response: ServerResponse,
  bound: number,
  mayBePage: () => boolean = () => true,
): void {
  const { write, end, flushHeaders } = response;
  const chunks: Buffer[] = [];
  let isHeld: boolean | undefined;
  let timer: NodeJS.Timeout | undefined;

  /** Decides with the first part of the body, when the headers are known. */
  const holds = () => {
    if (isHeld === undefined) {
      isHeld = isPage(response) && mayBePage();
      if (isHeld)
        timer = setTimeout(() => release((html) => write.call(response, html, "utf8")), bound);
      else restore();
    }
    return isHeld;
  };
  const restore = () => {
    isHeld = false;
    clearTimeout(timer);
    Object.assign(response, { write, end, flushHeaders });
  };
  const release = (send: (html: Buffer) => void) => {
    restore();
    const all = Buffer.concat(chunks);
    const length = lengthOfWholeCharacters(all);
    const html = all.subarray(0, length).toString("utf8");
    const completed = completeHtml(html);
    send(
      completed === undefined || completed.html === html
        ? all
        : Buffer.concat([Buffer.from(completed.html), all.subarray(length)]),
    );
  };

  response.flushHeaders = () => undefined;
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (!holds()) return write.call(response, chunk, ...(rest as [BufferEncoding, Done]));
    keep(chunk, rest[0]);
    const done = rest.find(isFunction);
    if (done) process.nextTick(done);
    return true;
  }) as typeof write;
  response.end = ((...input: unknown[]) => {
    if (!holds()) return end.call(response, ...(input as [unknown, BufferEncoding, Done]));
    if (!isFunction(input[0])) keep(input[0], input[1]);
    release((html) => {
      if (!response.headersSent) response.setHeader("content-length", html.length);
      end.call(response, html, "utf8", input.find(isFunction));
    });
    return response;
  }) as typeof end;
  response.on("close", () => clearTimeout(timer));

  function keep(chunk: unknown, encoding: unknown): void {
    if (typeof chunk === "string") {
      chunks.push(
        Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"),
      );
    } else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  }
}

function isPage(response: ServerResponse): boolean {
  const type = String(response.getHeader("content-type") ?? "");
  return type.startsWith("text/html") && !response.hasHeader("content-encoding");
}

function isFunction(value: unknown): value is Done {
  return typeof value === "function";
}

/** Returns how many bytes come before a character of UTF-8 that is cut off at the end. */
function lengthOfWholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if ((byte & 0xc0) === 0x80) continue;
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return size > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
