import "server-only";
import { cookies, headers } from "next/headers";
import { logDeveloperError } from "../core/developer-error.ts";
import { type Flash, flashCookie } from "../core/flash-cookie.ts";
import { flashHeader, tokenHeader } from "../core/reserved-names.ts";
import { isPrefetch } from "../http/prefetch.ts";
import { rootPath } from "./base-path.ts";

/**
 * Leaves a message for the next page, for a minute at most. `submit` does it for an operation that answers with
 * `{ redirectTo, message }`; by hand it is for what doesn't go through `submit`.
 *
 * @param message plain text, as the person is to read it; the person can see and change the cookie it travels in. One
 *   that is too long for a cookie, some 400 Chinese characters, ends in “…”
 * @param data what the page is to know with it, as JSON: a few hundred bytes. Data that is too long, or that JSON can't
 *   have, is left out: the message is more important
 * @throws where Next lets no cookie be set: anywhere but in a Server Action or a Route Handler
 * @example await setFlash("Post deleted");
 */
export async function setFlash(message: string, data?: unknown): Promise<void> {
  const flash = cookieValue({ id: crypto.randomUUID(), message }, data);
  (await cookies()).set(flashCookie, flash, {
    path: rootPath(),
    sameSite: "lax",
    maxAge: 60,
  });
}

/** Browsers drop a cookie whose name and value are longer than 4,096 bytes, without a word. */
const maxBytes = 4_096 - flashCookie.length;

/** Next writes a cookie percent-encoded: a Chinese character takes nine bytes, and a quotation mark takes three. */
const fits = (value: string) => encodeURIComponent(value).length <= maxBytes;

/** The message, whole if it can be, with the data if it fits beside it. */
function cookieValue({ id, message }: Flash, data: unknown): string {
  const alone = JSON.stringify({ id, message });
  if (!fits(alone)) return JSON.stringify({ id, message: shortened(id, message) });
  try {
    const both = JSON.stringify({ id, message, data });
    return fits(both) ? both : alone;
  } catch {
    // A bigint, say, or an object that contains itself.
    return alone;
  }
}

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

/**
 * The message that the page before left, if any. A prefetch isn't shown to anybody and gets none; the proxy takes
 * {@link flashCookie} away, so that the message is shown once. What is no message of ours is none.
 *
 * @returns `{ id, message, data }`; the `id` tells two equal messages apart, the `data` may be anything
 * @example <StatusMessage flash={await readFlash()} />
 */
export async function readFlash(): Promise<Flash | undefined> {
  const request = await headers();
  if (isPrefetch(request)) return undefined;
  const handed = request.get(flashHeader);
  const cookie = handed ? decoded(handed) : (await cookies()).get(flashCookie)?.value;
  // Without a proxy, the cookie stays until scripts take it away, or a minute has passed.
  if (cookie && !request.has(tokenHeader)) logDeveloperError("PF-402");
  try {
    const { id, message, data } = JSON.parse(cookie ?? "{}");
    if (typeof id === "string" && typeof message === "string") return { id, message, data };
  } catch {
    // Not a cookie of ours.
  }
  return undefined;
}

/** The header may be anything where there is no proxy. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
