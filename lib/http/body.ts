import { Refusal } from "./refusal.ts";

const mebibyte = 1024 * 1024;
/** The largest JSON body that is read, in bytes. */
const maxJsonBytes = mebibyte;
/** What comes after that is let run out, up to here: an answer while the body is still coming spoils the connection. */
const maxDrained = 16 * mebibyte;

/**
 * Reads the JSON of a request.
 *
 * @throws {Refusal} 415 when it is declared as something else, 413 when it is over 1 MiB, 400 when it is no JSON
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type !== "application/json" && !/^application\/[^/]+\+json$/.test(type)) {
    throw new Refusal(415, "Send JSON, with the header Content-Type: application/json.");
  }
  const text = decode(await readBytes(request, maxJsonBytes));
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "The body is not valid JSON.");
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Refusal(400, "The body is not valid UTF-8.", { cause: error });
  }
}

/**
 * Reads the body of a request.
 *
 * @throws {Refusal} 413 when it is over `maxBytes`
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size <= maxBytes) chunks.push(chunk);
    if (size > maxDrained) break;
  }
  if (size > maxBytes)
    throw new Refusal(413, `The body is larger than ${maxBytes / mebibyte} MiB.`);
  return Buffer.concat(chunks);
}
