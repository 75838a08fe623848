import type { BasePath } from "../core/base-path.ts";
import { type Flash, flashCookie } from "../core/flash-cookie.ts";
import { type CookieOptions, rootPath } from "./framework.ts";

/** How the flash cookie is set: a message waits for the next page for a minute. */
export function flashCookieOptions(at: BasePath) {
  return { path: rootPath(at), sameSite: "lax", maxAge: 60 } as const satisfies CookieOptions;
}

/**
 * The value of the flash cookie for a message: the whole message, if a cookie can hold it, and the data, if it fits beside
 * the message.
 */
export function serializeFlash(message: string, data?: unknown): string {
  const id = crypto.randomUUID();
  const alone = JSON.stringify({ id, message });
  if (!fits(alone)) return JSON.stringify({ id, message: shortened(id, message) });
  try {
    const both = JSON.stringify({ id, message, data });
    return fits(both) ? both : alone;
  } catch {
    // JSON has no bigint, say, and no object that contains itself.
    return alone;
  }
}

/** The message in a flash cookie's value; `undefined` for a value that the kit didn't write. */
export function parseFlash(value: string | undefined): Flash | undefined {
  try {
    const { id, message, data } = JSON.parse(value ?? "{}");
    if (typeof id === "string" && typeof message === "string") return { id, message, data };
  } catch {
    // The value is no JSON, or `null`.
  }
  return undefined;
}

/** Browsers drop a cookie whose name and value are longer than 4,096 bytes, without a word. */
const maxBytes = 4_096 - flashCookie.length;

/** A cookie is written percent-encoded: a Chinese character takes nine bytes, and a quotation mark takes three. */
const fits = (value: string) => encodeURIComponent(value).length <= maxBytes;

/** The longest beginning of a message that fits. It ends between two characters, also between those of two units. */
function shortened(id: string, message: string): string {
  // A character takes at least one byte, so that nothing behind these can fit.
  const characters = Array.from(message.slice(0, maxBytes));
  let [fitting, tooMany] = [0, characters.length];
  const upTo = (count: number) => `${characters.slice(0, count).join("").trimEnd()}…`;
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(JSON.stringify({ id, message: upTo(middle) }))) fitting = middle;
    else tooMany = middle;
  }
  return upTo(fitting);
}
