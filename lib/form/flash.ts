import "server-only";
import { cookies, headers } from "next/headers";
import { isPrefetch } from "../http/prefetch.ts";
import { type Flash, flashCookie } from "./flash-cookie.ts";

/** Leaves a message for the next page. Call it in a Server Action or a Route Handler. */
export async function setFlash(message: string): Promise<void> {
  const flash: Flash = { id: crypto.randomUUID(), message };
  (await cookies()).set(flashCookie, JSON.stringify(flash), {
    path: "/",
    sameSite: "lax",
    maxAge: 60,
  });
}

/**
 * The message that the page before left, if any. A prefetch isn't shown to anybody and gets none; `proxy.ts`
 * and {@link flashCookie}'s reader in the browser see to it that it is shown once.
 */
export async function readFlash(): Promise<Flash | undefined> {
  if (isPrefetch(await headers())) return undefined;
  try {
    const { id, message } = JSON.parse((await cookies()).get(flashCookie)?.value ?? "{}");
    if (typeof id === "string" && typeof message === "string") return { id, message };
  } catch {
    // Not a cookie of ours.
  }
  return undefined;
}
