import { createHash } from "node:crypto";
import { isEmptyFile } from "../core/decode/is-empty-file.ts";
import { actionName, reservedNames, tokenCookie, tokenName } from "../core/reserved-names.ts";
import { isHttps } from "./forwarded.ts";
import { type Framework, rootPath } from "./framework.ts";

/** Ends the tokens that this browser has: its submission was accepted, and it is about to learn of it. */
export async function rotateTokens(framework: Framework): Promise<void> {
  await framework.setCookie(tokenCookie, crypto.randomUUID(), {
    path: rootPath(framework),
    httpOnly: true,
    sameSite: "lax",
    secure: isHttps(await framework.headers()),
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
 * @param actionId of the action that the page's scripts called; nothing where the browser posted the form by itself
 * @param caller who sends it, where the application knows
 */
export async function idempotencyKeyOf(
  data: FormData,
  actionId: string | undefined,
  caller?: string,
): Promise<string> {
  const hash = createHash("sha256");
  const [id, ...bound] = actionOf(data);
  // The field of the server's HTML stays when scripts put another action in the place of the page's first.
  const who = caller === undefined ? [] : [caller];
  hash.update(JSON.stringify([actionId ?? id, bound, ...who]));
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
