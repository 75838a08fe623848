import "server-only";
import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { DomainError } from "../errors.ts";
import { isForeign } from "../http/origin.ts";
import { contractOf } from "./contract.ts";
import { decode, type FormValues } from "./decode.ts";
import { setFlash } from "./flash.ts";
import { defaultLimits } from "./limits.ts";
import { parseFormAsync } from "./parse-form.ts";
import { type FormState, idle } from "./state.ts";
import { texts } from "./texts.ts";

/**
 * What an operation may answer: a message for the same page, a page to go to with a message there, or data.
 * `redirectTo` is a path of this application.
 */
export type Outcome<Data> =
  | { message: string }
  | { redirectTo: string; message?: string }
  | { data: Data; message?: string };

/**
 * The HTML door: checks where the form came from, reads and validates it, runs the operation and answers with
 * the form's next state. It never throws, except for Next's own control flow (a redirect).
 *
 * - What the schema refuses, and a {@link DomainError} of the operation, becomes an error at its field.
 * - Anything else that is thrown becomes "Something went wrong…" with an id that the log has too.
 * - What was typed comes back in every state but a success, save for secrets and files.
 *
 * @example
 * export async function createPost(_: FormState, data: FormData): Promise<FormState> {
 *   return submit(postSchema, data, async (post) => {
 *     await posts.create(post);
 *     return { redirectTo: "/posts", message: "Post published" };
 *   });
 * }
 */
export async function submit<Schema extends z.ZodType, Data = never>(
  schema: Schema,
  data: FormData,
  operation: (value: z.output<Schema>) => Promise<Outcome<Data>>,
): Promise<FormState<Data>> {
  let values: FormValues = {};
  const refuse = (state: Partial<FormState<Data>>): FormState<Data> => ({
    ...idle,
    status: "invalid",
    values,
    submission: crypto.randomUUID(),
    ...state,
  });
  try {
    const request = await headers();
    if (isForeign(request)) {
      values = decode(contractOf(schema).layout, data, defaultLimits).values();
      return refuse({ status: "failed", formErrors: [texts.foreign] });
    }
    const parsed = await parseFormAsync(schema, data);
    values = parsed.values;
    if (!parsed.success) {
      return refuse({ fieldErrors: parsed.fieldErrors, formErrors: parsed.formErrors });
    }
    return await settle(await operation(parsed.data), request);
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof DomainError) {
      return error.field === undefined
        ? refuse({ formErrors: [error.message] })
        : refuse({ fieldErrors: { [error.field]: [error.message] } });
    }
    const id = crypto.randomUUID().slice(0, 8);
    console.error(`[${id}] A form could not be saved:`, error);
    return refuse({ status: "failed", formErrors: [texts.unexpected(id)] });
  }
}

/**
 * With JavaScript, a redirect to the page that one is on would mount it anew: text typed into its other forms
 * would be lost, and focus with it. There the answer is a state; `revalidatePath` has renewed the page.
 */
async function settle<Data>(
  outcome: Outcome<Data>,
  request: Pick<Headers, "get" | "has">,
): Promise<FormState<Data>> {
  if (
    "redirectTo" in outcome &&
    !(request.has("next-action") && isOn(outcome.redirectTo, request))
  ) {
    if (outcome.message !== undefined) await setFlash(outcome.message);
    redirect(outcome.redirectTo);
  }
  return {
    ...idle,
    status: "success",
    submission: crypto.randomUUID(),
    ...(outcome.message === undefined ? {} : { message: outcome.message }),
    ...("data" in outcome ? { data: outcome.data } : {}),
  };
}

function isOn(path: string, request: Pick<Headers, "get">): boolean {
  const referer = request.get("referer");
  if (referer === null || !URL.canParse(referer)) return false;
  const { pathname, search } = new URL(referer);
  return pathname + search === path;
}
