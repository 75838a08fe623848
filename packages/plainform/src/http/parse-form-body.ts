import { isUtf8 } from "node:buffer";
import { HttpError } from "./http-error.ts";

/**
 * Parses a form's body.
 *
 * @throws {HttpError} 400 if the body isn't a form, or a text in it isn't UTF-8
 */
export async function parseFormBody(request: Request, bytes: Uint8Array): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  const data = await entriesOf(bytes, type);
  if (textsOf(data).includes("\ufffd") && !(await isTextUtf8(bytes, type))) {
    throw new HttpError(400, "The body is not valid UTF-8.");
  }
  return data;
}

async function entriesOf(bytes: Uint8Array, type: string): Promise<FormData> {
  try {
    return await new Response(bytes.slice(), { headers: { "content-type": type } }).formData();
  } catch (cause) {
    throw new HttpError(400, "The body is not a valid form.", { cause });
  }
}

/** Returns all names and texts joined. */
function textsOf(data: FormData): string {
  return Array.from(data, ([name, value]) => [
    name,
    typeof value === "string" ? value : value.name,
  ]).join("\n");
}

/**
 * Whether all texts were sent as UTF-8. If not, a U+FFFD stands for bytes that couldn't be decoded. The content of
 * files isn't checked.
 */
async function isTextUtf8(bytes: Uint8Array, type: string): Promise<boolean> {
  const characters = Buffer.from(bytes).toString("latin1");
  if (!type.toLowerCase().startsWith("multipart/")) {
    const decoded = characters.replaceAll(/%([\da-f]{2})/gi, (_, byte) =>
      String.fromCharCode(Number.parseInt(byte, 16)),
    );
    return isUtf8(Buffer.from(decoded, "latin1"));
  }
  // Each byte becomes a character, so that the same parser splits the body without decoding it.
  const undecoded = await entriesOf(Buffer.from(characters), type);
  return isUtf8(Buffer.from(textsOf(undecoded), "latin1"));
}
