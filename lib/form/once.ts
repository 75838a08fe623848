import "server-only";
import { createHash } from "node:crypto";
import { cookies, headers } from "next/headers";
import { isHttps } from "../http/forwarded.ts";
import { digest } from "../http/page-token.ts";
import { onceCookie, tokenHeader, tokenName } from "./kit-names.ts";

/**
 * Runs the work of a submission once: with the key of one that succeeded before, it answers what that one answered
 * instead. What is answered must survive JSON. Work that throws is not remembered. `data/once.ts` is one that writes the
 * key in the transaction of the work.
 *
 * @example submit(postSchema, data, create, { once })
 */
export type Once = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

/**
 * A token for the forms of this page, for the prop `token` of {@link Form}. It makes the page dynamic: a page made ahead of the request
 * would give everybody the same one. With {@link pageToken} in `proxy.ts` a page that is reloaded has the same one
 * again, until a submission was accepted.
 *
 * @param about where a page has the same form for each of several things: which one this is for
 * @example <Form action={createPost} token={await submissionToken()}>
 */
export async function submissionToken(about?: string): Promise<string> {
  const given = (await headers()).get(tokenHeader);
  const token = given && /^[\w-]{36}\?/.test(given) ? given : crypto.randomUUID();
  return about === undefined ? token : digest(`${token} ${about}`) + token.slice(36);
}

/** Ends the tokens that this browser has: its submission was accepted, and it is about to learn of it. */
export async function renewTokens(): Promise<void> {
  (await cookies()).set(onceCookie, crypto.randomUUID(), {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: isHttps(await headers()),
  });
}

/**
 * The key of a submission: its token and a hash of all that the person sent, and of the ids that the action is bound
 * to. The same again is the same submission; with anything changed it is a new one. `undefined` where the form has no
 * token.
 */
export async function submissionKey(data: FormData): Promise<string | undefined> {
  const token = data.get(tokenName);
  if (typeof token !== "string" || !/^[\w-]{36}\.[\w-]{1,100}$/.test(token)) return undefined;
  const hash = createHash("sha256");
  for (const [name, value] of data) {
    if (name === tokenName) continue;
    if (name.startsWith("$ACTION_")) {
      hash.update(boundTo(name, value));
      continue;
    }
    const text = typeof value === "string" ? value.replaceAll("\r\n", "\n") : value.name;
    hash.update(JSON.stringify([name, text]));
    if (typeof value !== "string") hash.update(await value.bytes());
  }
  return `${token}:${hash.digest("base64url")}`;
}

/** React's hidden field with the arguments of an action: those it is bound to, and last the form's previous state. */
function boundTo(name: string, value: FormDataEntryValue): string {
  if (!/^\$ACTION_\d+:1$/.test(name) || typeof value !== "string") return "";
  try {
    const bound: unknown[] = JSON.parse(value).slice(0, -1);
    // Of an action that is bound to nothing, scripts send no such field.
    return bound.length > 0 ? JSON.stringify(bound) : "";
  } catch {
    return "";
  }
}
