import "server-only";
import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import { isHttps } from "plainform/http";
import { rootPath } from "plainform/next";

const cookie = "visitor";
const year = 365 * 24 * 60 * 60;

/** Who reads: a random id that this browser was given when it first liked something. No more is known of anybody. */
export async function visitor(): Promise<string | undefined> {
  const id = (await cookies()).get(cookie)?.value;
  return id !== undefined && /^[\da-f-]{36}$/.test(id) ? id : undefined;
}

/**
 * The reader's id, a new one for who has none.
 *
 * @throws where Next lets no cookie be set: anywhere but in a Server Action or a Route Handler
 */
export async function rememberVisitor(): Promise<string> {
  const id = (await visitor()) ?? randomUUID();
  (await cookies()).set(cookie, id, {
    path: rootPath(),
    httpOnly: true,
    sameSite: "lax",
    secure: isHttps(await headers()),
    maxAge: year,
  });
  return id;
}
