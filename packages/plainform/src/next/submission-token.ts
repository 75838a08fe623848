import "server-only";
import { headers } from "next/headers";
import { logDeveloperError } from "../core/developer-error.ts";
import { tokenHeader } from "../core/reserved-names.ts";
import { tokenFrom } from "./proxy/issue-token.ts";

/**
 * Returns a token for the forms of this page, for the prop `token` of {@link Form}. It makes the page dynamic, because
 * a static page would give everyone the same token. With `plainformProxy`, a reloaded page has the same token again
 * until a submission is accepted.
 *
 * @param about names the thing that a form is for, if a page has the same form for several things
 * @example <Form action={createPost} token={await submissionToken()}>
 */
export async function submissionToken(about?: string): Promise<string> {
  const given = (await headers()).get(tokenHeader);
  if (given === null) logDeveloperError("PF-401");
  const token = given && /^[\w-]{36}\?/.test(given) ? given : crypto.randomUUID();
  return about === undefined ? token : tokenFrom(`${token} ${about}`) + token.slice(36);
}
