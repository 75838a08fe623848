import "server-only";
import { cookies, headers } from "next/headers";
import { logDeveloperError } from "../core/developer-error.ts";
import { type Flash, flashCookie } from "../core/flash-cookie.ts";
import { flashHeader, tokenHeader } from "../core/reserved-names.ts";
import { flashCookieOptions, parseFlash, serializeFlash } from "../http/flash.ts";
import { nextFramework } from "./next-framework.ts";
import { isPrefetch } from "./next-internals.ts";

/**
 * Leaves a message for the next page, for 60 seconds at most. `submit` calls it for an operation that returns `{
 * redirectTo, message }`; call it yourself in code that doesn't use `submit`.
 *
 * @param message plain text for the person, who can see and change the cookie that carries it. A message that is too
 *   long for a cookie, at about 400 Chinese characters, is cut and ends in “…”
 * @param data JSON for the next page, up to a few hundred bytes. Data that is too long or isn't JSON is left out,
 *   because the message is more important
 * @throws {Error} Next's error outside a Server Action or a Route Handler, where no cookie can be set
 * @example await setFlash("Post deleted");
 */
export async function setFlash(message: string, data?: unknown): Promise<void> {
  const value = serializeFlash(message, data);
  await nextFramework.setCookie(flashCookie, value, flashCookieOptions(nextFramework));
}

/**
 * Reads the message that the previous page left. A prefetch gets none, because it isn't shown. The proxy deletes {@link
 * flashCookie}, so that the message is shown once.
 *
 * @returns `{ id, message, data }`, or `undefined` without a valid message; the `id` tells two equal messages apart,
 *   and the `data` may be anything
 * @example <StatusMessage flash={await readFlash()} />
 */
export async function readFlash(): Promise<Flash | undefined> {
  const request = await headers();
  if (isPrefetch(request)) return undefined;
  const handed = request.get(flashHeader);
  const cookie = handed ? decoded(handed) : (await cookies()).get(flashCookie)?.value;
  // Without a proxy, the cookie stays until scripts delete it or it expires after 60 seconds.
  if (cookie && !request.has(tokenHeader)) logDeveloperError("PF-402");
  return parseFlash(cookie);
}

/** Decodes the header, which may have any content without a proxy. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
