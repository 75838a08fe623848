import "server-only";
import { cookies, headers } from "next/headers";
import { isPrefetch } from "../http/prefetch.ts";
import { type Flash, flashCookie } from "./flash-cookie.ts";

/**
 * Leaves a message for the next page, for a minute at most. `submit` does it for an operation that answers with
 * `{ redirectTo, message }`; by hand it is for what doesn't go through `submit`.
 *
 * @param message plain text, as the person is to read it; the person can see and change the cookie it travels in
 * @param data what the page is to know with it, as JSON: a few hundred bytes, since a cookie holds 4,096. More is left out
 * @throws where Next lets no cookie be set: anywhere but in a Server Action or a Route Handler
 * @example await setFlash("Post deleted");
 */
export async function setFlash(message: string, data?: unknown): Promise<void> {
  const fits = data !== undefined && JSON.stringify(data).length < 1_000;
  const flash: Flash = { id: crypto.randomUUID(), message, ...(fits && { data }) };
  (await cookies()).set(flashCookie, JSON.stringify(flash), {
    path: "/",
    sameSite: "lax",
    maxAge: 60,
  });
}

/**
 * The message that the page before left, if any. A prefetch isn't shown to anybody and gets none; `proxy.ts`
 * and {@link flashCookie}'s reader in the browser see to it that it is shown once. What is no message of ours is none.
 *
 * @returns `{ id, message, data }`; the `id` tells two equal messages apart, the `data` may be anything
 * @example <StatusMessage flash={await readFlash()} />
 */
export async function readFlash(): Promise<Flash | undefined> {
  if (isPrefetch(await headers())) return undefined;
  try {
    const { id, message, data } = JSON.parse((await cookies()).get(flashCookie)?.value ?? "{}");
    if (typeof id === "string" && typeof message === "string") return { id, message, data };
  } catch {
    // Not a cookie of ours.
  }
  return undefined;
}
