import "server-only";
import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import { isHttps } from "plainform/http";
import { rootPath } from "plainform/next";

const cookie = "visitor";
const year = 365 * 24 * 60 * 60;

/** The cookie with the visitor's random id, which a browser gets with its first like. Nothing else is known of a visitor. */
export async function visitor(): Promise<string | undefined> {
  const id = (await cookies()).get(cookie)?.value;
  return id !== undefined && /^[\da-f-]{36}$/.test(id) ? id : undefined;
}

/**
 * Returns the visitor's id, and sets a new one if the visitor has none.
 *
 * @throws Next's error outside a Server Action or a Route Handler, where no cookie can be set
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
