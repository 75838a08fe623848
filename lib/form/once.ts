import "server-only";
import { createHash } from "node:crypto";
import { headers } from "next/headers";
import { tokenName } from "./token-name.ts";

/**
 * Runs the work of a submission once: with the key of one that succeeded before, it answers what that one answered
 * instead. What is answered must survive JSON. Work that throws is not remembered.
 */
export type Once = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

/**
 * A token for the forms of this page, for their `token`. It makes the page dynamic: a page made ahead of the request
 * would give everybody the same one.
 *
 * @example <Form action={createPost} token={await submissionToken()}>
 */
export async function submissionToken(): Promise<string> {
  await headers();
  return crypto.randomUUID();
}

/**
 * The key of a submission: its token and a hash of all that the person sent. The same again is the same submission;
 * with anything changed it is a new one. `undefined` where the form has no token.
 */
export async function submissionKey(data: FormData): Promise<string | undefined> {
  const token = data.get(tokenName);
  if (typeof token !== "string" || !/^[\w-]{36}\.[\w-]{1,100}$/.test(token)) return undefined;
  const hash = createHash("sha256");
  for (const [name, value] of data) {
    if (name === tokenName || name.startsWith("$ACTION_")) continue;
    const text = typeof value === "string" ? value : value.name;
    hash.update(JSON.stringify([name, text]));
    if (typeof value !== "string") hash.update(await value.bytes());
  }
  return `${token}:${hash.digest("base64url")}`;
}
