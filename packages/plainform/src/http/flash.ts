import type { BasePath } from "../core/base-path.ts";
import { type Flash, flashCookie } from "../core/flash-cookie.ts";
import { type CookieOptions, cookiePath } from "./framework.ts";

/** The options of the flash cookie. A message waits for the next page for 60 seconds. */
export function flashCookieOptions(at: BasePath) {
  return { path: cookiePath(at), sameSite: "lax", maxAge: 60 } as const satisfies CookieOptions;
}

/**
 * Returns the flash cookie's value: the message, shortened if a cookie can't hold it, and the data, if it fits beside
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
    // JSON can't have the data, such as a bigint or an object that contains itself.
    return alone;
  }
}

/** Returns the message in a flash cookie's value; `undefined` for a value that the kit didn't write. */
export function parseFlash(value: string | undefined): Flash | undefined {
  try {
    const { id, message, data } = JSON.parse(value ?? "{}");
    if (typeof id === "string" && typeof message === "string") return { id, message, data };
  } catch {
    // The value is `null` or isn't JSON.
  }
  return undefined;
}

/** Browsers silently drop a cookie whose name and value are longer than 4,096 bytes. */
const maxCookieBytes = 4_096 - flashCookie.length;

/** The limit applies to the percent-encoded value: a Chinese character takes nine bytes, and a quotation mark three. */
const fits = (value: string) => encodeURIComponent(value).length <= maxCookieBytes;

/** Returns the longest beginning of a message that fits. It never cuts a character of two UTF-16 units. */
function shortened(id: string, message: string): string {
  // A character takes at least one byte, so later characters can't fit.
  const characters = Array.from(message.slice(0, maxCookieBytes));
  let [fitting, tooMany] = [0, characters.length];
  const upTo = (count: number) => `${characters.slice(0, count).join("").trimEnd()}…`;
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(JSON.stringify({ id, message: upTo(middle) }))) fitting = middle;
    else tooMany = middle;
  }
  return upTo(fitting);
}
