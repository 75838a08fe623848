import { HttpError } from "./http-error.ts";

/**
 * Parses a form's body.
 *
 * @throws {HttpError} 400 if the body isn't a form, or a text in it isn't UTF-8
 */
export async function parseFormBody(request: Request, bytes: Uint8Array): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  const data = await parseEntries(bytes, type);
  if (textsOf(data).includes("\ufffd") && !(await isTextUtf8(bytes, type))) {
    throw new HttpError(400, "The body is not valid UTF-8.");
  }
  return data;
}

async function parseEntries(bytes: Uint8Array, type: string): Promise<FormData> {
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
  const characters = toCharacters(bytes);
  if (!type.toLowerCase().startsWith("multipart/")) {
    const decoded = characters.replaceAll(/%([\da-f]{2})/gi, (_, byte) =>
      String.fromCharCode(Number.parseInt(byte, 16)),
    );
    return isUtf8(decoded);
  }
  // Each byte becomes a character, so that the same parser splits the body without decoding it.
  const undecoded = await parseEntries(new TextEncoder().encode(characters), type);
  return isUtf8(textsOf(undecoded));
}

/** Returns a text with one character for each byte. No decoder of the platform leaves all bytes as they are. */
function toCharacters(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // An engine takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8_192) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  }
  return pieces.join("");
}

/** Whether a text with one character for each byte is valid UTF-8. */
function isUtf8(characters: string): boolean {
  const bytes = Uint8Array.from(characters, (character) => character.charCodeAt(0));
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
