import { isEmptyFile } from "../core/decode/decode.ts";
import {
  actionName,
  isActionField,
  reservedNames,
  tokenCookie,
  tokenName,
} from "../core/reserved-names.ts";
import { isHttps } from "./forwarded.ts";
import { cookiePath, type Framework } from "./framework.ts";
import { startSha256 } from "./hash.ts";

/** Replaces the cookie that the browser's tokens are made from, because its submission was accepted. */
export async function rotateTokens(framework: Framework): Promise<void> {
  await framework.setCookie(tokenCookie, crypto.randomUUID(), {
    path: cookiePath(framework),
    httpOnly: true,
    sameSite: "lax",
    secure: isHttps(await framework.headers()),
  });
}

/** Returns the submission token that a form sent, if it sent one. */
export function tokenOf(data: FormData): string | undefined {
  const token = data.get(tokenName);
  if (typeof token !== "string" || !/^[\w-]{36}\.[\w-]{1,100}$/.test(token)) return undefined;
  return token;
}

/**
 * Returns the key of a submission: its token and a hash of its action's id, of the action's bound arguments, and of the
 * person's entries. The same content has the same key, whether scripts or the browser send it; changed content has a
 * new one.
 *
 * @param actionId the id of the action that the page's scripts called; `undefined` if the browser posted the form
 * @param caller the sender's identity, if the application knows it
 */
export async function idempotencyKeyOf(
  data: FormData,
  actionId: string | undefined,
  caller?: string,
): Promise<string> {
  const hash = startSha256();
  const [id, ...bound] = actionOf(data);
  // The form's own field may be outdated: it keeps the action of the server's HTML when scripts replace the action.
  const who = caller === undefined ? [] : [caller];
  hash.update(JSON.stringify([actionId ?? id, bound, ...who]));
  for (const [name, value] of data) {
    // The entries of the kit and of React describe the page and the kind of answer, so they don't count. A row intent
    // is the person's, and counts.
    if (isActionField(name) || (name.startsWith("$") && reservedNames.has(name))) continue;
    // An empty file has another name if scripts send the form.
    if (isEmptyFile(value)) continue;
    const text = typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value.name;
    hash.update(JSON.stringify([name, text]));
    if (typeof value !== "string") hash.update(new Uint8Array(await value.arrayBuffer()));
  }
  return `${tokenOf(data)}:${hash.digest("base64url")}`;
}

/** Returns the action's id and bound arguments as the form names them. A person may have changed both. */
function actionOf(data: FormData): unknown[] {
  try {
    const named: unknown = JSON.parse(String(data.get(actionName)));
    return Array.isArray(named) ? named : [];
  } catch {
    return [];
  }
}
