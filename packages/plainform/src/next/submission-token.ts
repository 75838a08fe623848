import "server-only";
import { headers } from "next/headers";
import { logDeveloperError } from "../core/developer-error.ts";
import { tokenHeader } from "../core/reserved-names.ts";
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
