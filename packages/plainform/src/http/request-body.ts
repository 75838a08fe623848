import { HttpError } from "./http-error.ts";
import { formTypes, mediaTypeOf } from "./media-type.ts";

/** The largest body unless the spec says otherwise, in bytes. */
const usualMaxBytes = 1024 * 1024;
/**
 * The rest of a body is read and dropped up to this size, because an answer during the upload breaks the connection.
 */
const maxDrained = 16 * 1024 * 1024;

/**
 * Returns how many bytes of a body are read if `maxBytes` are accepted. Bytes above `maxBytes` are counted and dropped.
 */
export function maxDrainedOf(maxBytes: number): number {
  return Math.max(maxDrained, 2 * maxBytes);
}

/** A body's bytes and its kind. */
export interface Body {
  kind: "json" | "form";
  bytes: Uint8Array;
}

/** Whether the request's media type is that of a form. */
export function isForm(request: Request): boolean {
  return formTypes.includes(mediaTypeOf(request.headers));
}

/**
 * Reads the body of a request.
 *
 * @throws {HttpError} 415 if the body is neither JSON nor a form, 413 if it is larger than `maxBytes`
 */
export async function readBody(request: Request, maxBytes = usualMaxBytes): Promise<Body> {
  return { kind: kindOf(request), bytes: await readBytes(request, maxBytes) };
}

/** Reads and drops a body that was not read. */
export async function drain(request: Request): Promise<void> {
  if (request.body === null || request.bodyUsed) return;
  let size = 0;
  try {
    for await (const chunk of request.body) {
      size += chunk.byteLength;
      if (size > maxDrained) break;
    }
  } catch {
    // The sender has closed the connection.
  }
}

/**
 * Parses a JSON body. Returns its value and its text.
 *
 * @throws {HttpError} 400 if the body isn't UTF-8 or JSON
 */
export function parseJsonBody(bytes: Uint8Array): { value: unknown; json: string } {
  try {
    const json = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { value: JSON.parse(json), json };
  } catch (cause) {
    const what = cause instanceof SyntaxError ? "JSON" : "UTF-8";
    throw new HttpError(400, `The body is not valid ${what}.`, { cause });
  }
}

function kindOf(request: Request): Body["kind"] {
  const coding = request.headers.get("content-encoding");
  if (coding !== null && coding.toLowerCase() !== "identity") {
    throw new HttpError(415, "Send the body as it is, without a Content-Encoding.", {
      headers: { "accept-encoding": "identity" },
    });
  }
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(request.headers.get("content-type") ?? "");
  if (charset && !/^(utf-?8|us-ascii)$/i.test(charset[1] ?? "")) {
    throw new HttpError(415, "Send the body in UTF-8.");
  }
  const type = mediaTypeOf(request.headers);
  if (formTypes.includes(type)) return "form";
  // A JSON Patch is JSON too, but it is a list of changes instead of a value.
  const isJson = /^application\/([^/]+\+)?json$/.test(type) && !type.includes("json-patch");
  if (isJson) return "json";
  throw new HttpError(415, "Send JSON, with the header Content-Type: application/json.", {
    headers:
      request.method === "PATCH"
        ? { "accept-patch": "application/json, application/merge-patch+json" }
        : { accept: ["application/json", ...formTypes].join(", ") },
  });
}

/**
 * Reads the body of a request, of any media type.
 *
 * @throws {HttpError} 413 if it is larger than `maxBytes`
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  // `register` ends a body before it begins that is declared far too large, so its length says more than its bytes.
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw bodyTooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size <= maxBytes) chunks.push(chunk);
    else chunks.length = 0;
    if (size > maxDrainedOf(maxBytes)) break;
  }
  if (size > maxBytes) throw bodyTooLarge(maxBytes);
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : joined(chunks, size);
}

function bodyTooLarge(maxBytes: number): HttpError {
  return new HttpError(413, `The body is larger than ${formatBytes(maxBytes)}.`);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

/** `1048576` → `1 MiB` */
function formatBytes(bytes: number): string {
  const mebibyte = 1024 * 1024;
  if (bytes >= mebibyte) return `${Math.floor(bytes / mebibyte)} MiB`;
  return bytes >= 1024 ? `${Math.floor(bytes / 1024)} KiB` : `${bytes} bytes`;
}
