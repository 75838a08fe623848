import "server-only";
import { createHash } from "node:crypto";
import { cookies, headers } from "next/headers";
import { isEmptyFile } from "../core/decode/is-empty-file.ts";
import { logDeveloperError } from "../core/developer-error.ts";
import {
  actionName,
  reservedNames,
  tokenCookie,
  tokenHeader,
  tokenName,
} from "../core/reserved-names.ts";
import { isHttps } from "../http/forwarded.ts";
import { rootPath } from "./base-path.ts";
import { digest } from "./page-token.ts";

/**
 * A token for the forms of this page, for the prop `token` of {@link Form}. It makes the page dynamic: a page made ahead of the request
 * would give everybody the same one. With `plainformProxy` a page that is reloaded has the same one
 * again, until a submission was accepted.
 *
 * @param about where a page has the same form for each of several things: which one this is for
 * @example <Form action={createPost} token={await submissionToken()}>
 */
export async function submissionToken(about?: string): Promise<string> {
  const given = (await headers()).get(tokenHeader);
  if (given === null) logDeveloperError("PF-401");
  const token = given && /^[\w-]{36}\?/.test(given) ? given : crypto.randomUUID();
  return about === undefined ? token : digest(`${token} ${about}`) + token.slice(36);
}

/** Ends the tokens that this browser has: its submission was accepted, and it is about to learn of it. */
export async function rotateTokens(): Promise<void> {
  (await cookies()).set(tokenCookie, crypto.randomUUID(), {
    path: rootPath(),
    httpOnly: true,
    sameSite: "lax",
    secure: isHttps(await headers()),
  });
}

/** The submission token that a form sent, if it sent one. */
export function tokenOf(data: FormData): string | undefined {
  const token = data.get(tokenName);
  if (typeof token !== "string" || !/^[\w-]{36}\.[\w-]{1,100}$/.test(token)) return undefined;
  return token;
}

/**
 * The key of a submission: its token and a hash of which action it is for, of the ids that the action is bound to, and of
 * all that the person sent. The same again is the same submission, whether scripts send it or the browser does; with
 * anything changed it is a new one.
 *
 * @param request the headers, in which scripts name the action
 * @param caller who sends it, where the application knows
 */
export async function idempotencyKeyOf(
  data: FormData,
  request: Pick<Headers, "get">,
  caller?: string,
): Promise<string> {
  const hash = createHash("sha256");
  const [id, ...bound] = actionOf(data);
  // The field of the server's HTML stays when scripts put another action in the place of the page's first.
  const who = caller === undefined ? [] : [caller];
  hash.update(JSON.stringify([request.get("next-action") ?? id, bound, ...who]));
  for (const [name, value] of data) {
    // What the kit and React add says what the page showed, or how it takes the answer. An intent is the person's.
    if (name.startsWith("$ACTION_") || (name.startsWith("$") && reservedNames.has(name))) continue;
    // Its name is another one where scripts send the form.
    if (isEmptyFile(value)) continue;
    const text = typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value.name;
    hash.update(JSON.stringify([name, text]));
    if (typeof value !== "string") hash.update(new Uint8Array(await value.arrayBuffer()));
  }
  return `${tokenOf(data)}:${hash.digest("base64url")}`;
}

/** The id of the action that the form names, and what it is bound to. A person may have changed both. */
function actionOf(data: FormData): unknown[] {
  try {
    const named: unknown = JSON.parse(String(data.get(actionName)));
    return Array.isArray(named) ? named : [];
  } catch {
    return [];
  }
}
