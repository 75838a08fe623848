import "server-only";
import { cookies, headers } from "next/headers";
import { logDeveloperError } from "../core/developer-error.ts";
import { type Flash, flashCookie } from "../core/flash-cookie.ts";
import { flashHeader, tokenHeader } from "../core/reserved-names.ts";
import { flashCookieOptions, parseFlash, serializeFlash } from "../http/flash.ts";
import { nextFramework } from "./next-framework.ts";
import { isPrefetch } from "./prefetch.ts";

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
  const value = serializeFlash(message, data);
  await nextFramework.setCookie(flashCookie, value, flashCookieOptions(nextFramework));
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
  return parseFlash(cookie);
}

/** The header may be anything where there is no proxy. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
