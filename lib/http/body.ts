import { Refusal } from "./refusal.ts";

/** The largest JSON body that is read, in bytes. */
const maxBytes = 1024 * 1024;
/** What comes after that is let run out, up to here: an answer while the body is still coming spoils the connection. */
const maxDrained = 16 * maxBytes;

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
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "The body is not valid JSON.");
  }
}

async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size <= maxBytes) text += decoder.decode(chunk, { stream: true });
      else text = "";
      if (size > maxDrained) break;
    }
    text += decoder.decode();
  } catch (error) {
    if (size <= maxBytes) throw new Refusal(400, "The body is not valid UTF-8.", { cause: error });
  }
  if (size > maxBytes) throw new Refusal(413, "The body is larger than 1 MiB.");
  return text;
}
