import type { z } from "zod";
import { applyIntent } from "../core/apply-row-intent.ts";
import { type BasePath, withBasePath, withoutBasePath } from "../core/base-path.ts";
import { assertNoFormMembers, compileSchema } from "../core/compiled-schema.ts";
import { decode } from "../core/decode/decode.ts";
import { DomainError, NotFound, Stale } from "../core/errors.ts";
import { flashCookie } from "../core/flash-cookie.ts";
import { type FormState, idle } from "../core/form-state.ts";
import { type Limits, limitsWith } from "../core/limits.ts";
import { logUnexpected } from "../core/log-unexpected.ts";
import { serverMessages } from "../core/messages/server-messages.ts";
import { OperationAttempt, type Saved } from "../core/operation-attempt.ts";
import { invalidNamesName, noRedirectName } from "../core/reserved-names.ts";
import { parseRowIntent } from "../core/row-intents.ts";
import { controlNameOf, type FieldErrors } from "../core/validate/field-errors.ts";
import { parseFormAsync } from "../core/validate/parse-form.ts";
import {
  runServerChecks,
  ServerCheckError,
  type ServerChecks,
} from "../core/validate/server-checks.ts";
import { memoryStore } from "../stores/memory-store.ts";
import { runOnce } from "../stores/run-once.ts";
import { isCrossSite } from "./csrf.ts";
import { flashCookieOptions, serializeFlash } from "./flash.ts";
import { markResponseHasErrors } from "./form-error-flag.ts";
import type { Framework } from "./framework.ts";
import { callerByCredentials, type OnceOptions } from "./idempotency.ts";
import { parseUrl } from "./parse-url.ts";
import { idempotencyKeyOf, rotateTokens, tokenOf } from "./submission-token.ts";

/**
 * The result of an operation: a message for the same page, a page to go to with a message there, or data. `redirectTo`
 * is a path of this application; the flash carries the message and small data there. Otherwise the data is in the
 * form's state: `useFormContext().state.data`.
 *
 * @example { message: "Saved" }
 * @example { redirectTo: `/posts/${id}`, message: "Post published" }
 * @example { data: { total: 12.5 } }
 */
export type SubmitResult<Data> =
  | { message: string }
  | { redirectTo: string; message?: string; data?: Data }
  | { data: Data; message?: string };

export interface SubmitOptions<Schema extends z.core.$ZodType> {
  /** The form's limits, where they differ from {@link defaultLimits}. */
  limits?: Partial<Limits>;
  /**
   * The store by which a form with a token is saved once, even if its answer is lost. By default, the memory of this
   * process keeps the answers. `false` is for an action that may run twice.
   *
   * @example { once: { store: kyselyStore(db) } }
   */
  once?: OnceOptions | false;
  /**
   * The checks of single fields that only the server can make. They run for each field that the schema accepts, even if
   * it refuses other fields. They don't run for a submission that was saved already.
   */
  serverChecks?: ServerChecks<Schema>;
}

export interface Submit {
  /**
   * Runs a Server Action of a form: checks the form's origin, parses the form, runs the operation and returns the form's next state. It
   * never throws, except for the framework's own control flow (a redirect).
   *
   * - An issue of the schema, and a {@link DomainError} of the operation, becomes an error at its field.
   * - Any other error becomes "Something went wrong…" with an id that is also in the log.
   * - A list's intent (`links:add`, `links[1]:insert`, `:remove`, `:up`, `:down`, from a button named `intent`) changes
   *   its rows. The operation doesn't run then, and no new errors appear.
   * - After a `Stale` or `NotFound` the page is fetched again, because it is as outdated as the form.
   * - The typed values come back in every state but a success, except for secrets and files.
   * - The names `intent`, `$token`, `$stay` and `$wrong` are the kit's: no field of a schema may have them.
   * - The text for an unexpected error says “nothing was saved” only if the operation never ran, or if its transaction
   *   was rolled back (`markRolledBack`).
   * - The framework's redirect in an operation (Next's `redirect()`) is a result like `{ redirectTo }`.
   *
   * @returns `success` with the operation's message and data; `invalid` with errors by field and for the form; `failed`
   *   after a failure that the form didn't cause; `idle` with the changed rows and the remaining errors after an intent
   * @param operation does the work with the schema's output; it throws a {@link DomainError} to refuse the value
   * @example
   * export async function createPost(_: FormState, data: FormData): Promise<FormState> {
   *   return submit(postSchema, data, async (post) => {
   *     await posts.create(post);
   *     return { redirectTo: "/posts", message: "Post published" };
   *   });
   * }
   */
  <Schema extends z.core.$ZodType, Data = never>(
    schema: Schema,
    data: FormData,
    operation: (value: z.output<Schema>) => Promise<SubmitResult<Data>>,
    options?: SubmitOptions<Schema>,
  ): Promise<FormState<Data>>;
}

/**
 * Makes `submit` for the applications of a framework. They call it in the Server Action of each form.
 *
 * @example export const submit = createSubmit(nextFramework);
 */
export function createSubmit(framework: Framework): Submit {
  return (schema, data, operation, options = {}) =>
    submitTo(framework, schema, data, operation, options);
}

async function submitTo<Schema extends z.core.$ZodType, Data>(
  framework: Framework,
  schema: Schema,
  data: FormData,
  operation: (value: z.output<Schema>) => Promise<SubmitResult<Data>>,
  options: SubmitOptions<Schema>,
): Promise<FormState<Data>> {
  const { limits, serverChecks: rules = {} } = options;
  // An action that is called by hand may get any value.
  const form = data instanceof FormData ? data : new FormData();
  const typed = () => decode(compileSchema(schema), form, limits).submittedValues();
  const request = await framework.headers();
  const actionId = framework.actionIdOf(request);
  const once = (tokenOf(form) !== undefined && (options.once ?? inMemory)) || undefined;
  const attempt = new OperationAttempt(once !== undefined);
  let isReplay = once !== undefined;
  let outcome: Partial<SubmitResult<Data>>;
  const answerWith = ({ values = typed(), ...state }: Partial<FormState<Data>>) => {
    const hasErrors = state.status !== undefined || Object.keys(state.fieldErrors ?? {}).length > 0;
    markResponseHasErrors(request, hasErrors);
    return { ...idle, values, submission: crypto.randomUUID(), ...state };
  };
  try {
    if (isCrossSite(request))
      return answerWith({ status: "failed", formErrors: [serverMessages.foreign] });

    assertNoFormMembers(compileSchema(schema));
    const intent = String(form.get("intent"));
    const asked = parseRowIntent(intent);
    if (asked) {
      const contract = compileSchema(schema);
      const { overLimit, submittedValues } = decode(contract, form, limits);
      const changed = applyIntent(contract, submittedValues(), asked, limitsWith(limits));
      if (changed && overLimit === undefined) {
        const { values, renumber } = changed;
        const fieldErrors = renumber(await stillWrong(schema, form, limits));
        return answerWith({ values, intent, fieldErrors });
      }
    }

    const parsed = await parseFormAsync(schema, form, limits);
    if (!parsed.success) {
      const { formErrors, values } = parsed;
      const fieldErrors = await runServerChecks(schema, rules, form, parsed.fieldErrors, limits);
      return answerWith({ status: "invalid", fieldErrors, formErrors, values });
    }
    const work = async () => {
      isReplay = false;
      const broken = await runServerChecks(schema, rules, form, {}, limits);
      if (Object.keys(broken).length > 0) throw new ServerCheckError(broken);
      return attempt.run(() => redirectAsResult(framework, async () => operation(parsed.data)));
    };
    const keyOf = async ({ callerOf }: OnceOptions) =>
      idempotencyKeyOf(form, actionId, await callerOf?.(request));
    const answered = once
      ? await runOnce(once.store, await keyOf(once), work, "wait")
      : await work();
    // An operation without a valid result has still done its work.
    outcome = typeof answered === "object" && answered !== null ? answered : {};
  } catch (error) {
    framework.rethrowControlFlow(error);
    // The page is as outdated as the form, so it is fetched again.
    const isOutdated = error instanceof Stale || error instanceof NotFound;
    if (isOutdated && actionId !== undefined) framework.refresh();
    if (error instanceof DomainError)
      return answerWith({ status: "invalid", ...told(error, schema) });
    if (error instanceof ServerCheckError) {
      return answerWith({ status: "invalid", fieldErrors: error.fieldErrors });
    }
    const id = logUnexpected("A form could not be saved", error);
    const failed = failure(id, attempt.savedAfter(error), once?.store.isAtomic === true);
    try {
      return answerWith(failed);
    } catch {
      // The schema can't be compiled for a form, so the submitted values can't be returned.
      return answerWith({ ...failed, values: {} });
    }
  }
  try {
    // A replay refreshes the page, in case the answer to the first submission never arrived.
    if (isReplay) framework.refresh();
    if (once) await rotateTokens(framework);
    return await settle(framework, outcome, request, form.has(noRedirectName));
  } catch (error) {
    framework.rethrowControlFlow(error);
    logUnexpected("A form was saved, but it could not be answered as it should be", error);
    return succeeded(outcome, request);
  }
}

/** The credentials tell apart two accounts that share a browser. */
const inMemory: OnceOptions = { store: memoryStore(), callerOf: callerByCredentials };

/** Makes the form errors for an unexpected error, by what is known about the save. */
function failure(id: string, saved: Saved, isRepeatable: boolean) {
  const status = "failed";
  if (saved === "nothing") return { status, formErrors: [serverMessages.unexpected(id)] } as const;
  if (isRepeatable) return { status, formErrors: [serverMessages.perhapsSavedOnce(id)] } as const;
  return { status, formErrors: [serverMessages.perhapsSaved(id)], mayBeSavedTwice: true } as const;
}

/** Turns a thrown redirect into a result. As an error it would roll back the transaction of the work. */
async function redirectAsResult<Result>(framework: Framework, operation: () => Promise<Result>) {
  try {
    return await operation();
  } catch (error) {
    const thrown = framework.redirectOf(error);
    if (thrown === undefined) throw error;
    return { redirectTo: thrown.location };
  }
}

/** Returns those of the errors shown on the page that still hold. Other fields aren't checked while rows change. */
async function stillWrong(
  schema: z.core.$ZodType,
  form: FormData,
  limits: Partial<Limits> | undefined,
): Promise<FieldErrors> {
  const shown = new Set(
    form.getAll(invalidNamesName).flatMap((names) => String(names).split(/\r?\n/)),
  );
  const parsed = shown.size > 0 ? await parseFormAsync(schema, form, limits) : undefined;
  if (!parsed || parsed.success) return {};
  return Object.fromEntries(Object.entries(parsed.fieldErrors).filter(([name]) => shown.has(name)));
}

function told(
  { field, message }: DomainError,
  schema: z.core.$ZodType,
): Pick<FormState, "fieldErrors" | "formErrors"> {
  return field === undefined
    ? { fieldErrors: {}, formErrors: [message] }
    : { fieldErrors: { [controlNameOf(field, compileSchema(schema))]: [message] }, formErrors: [] };
}

/**
 * Redirects, or returns a success state. With JavaScript, a redirect to the page itself would mount it again and lose
 * the focus and the text in its other forms. The result is a state in that case, and if the form asks to stay;
 * `revalidatePath` has refreshed the page.
 */
async function settle<Data>(
  framework: Framework,
  outcome: Partial<SubmitResult<Data>>,
  request: Headers,
  stays: boolean,
): Promise<FormState<Data>> {
  const isScripted = framework.actionIdOf(request) !== undefined;
  const isThere = (path: string) => isScripted && (stays || isOn(path, request, framework));
  if ("redirectTo" in outcome && !isThere(outcome.redirectTo)) {
    const { redirectTo, message, data } = outcome;
    if (message !== undefined) {
      const value = serializeFlash(message, data);
      await framework.setCookie(flashCookie, value, flashCookieOptions(framework));
    }
    framework.redirect(isScripted ? redirectTo : locationOf(redirectTo, framework));
  }
  return succeeded(outcome, request);
}

function succeeded<Data>(outcome: Partial<SubmitResult<Data>>, request: object): FormState<Data> {
  markResponseHasErrors(request, false);
  return {
    ...idle,
    status: "success",
    submission: crypto.randomUUID(),
    ...(outcome.message === undefined ? {} : { message: outcome.message }),
    ...("data" in outcome ? { data: outcome.data } : {}),
  };
}

/** Whether a path is that of the page that sent the form. A form's address may end in `&`, which `issueToken` adds. */
function isOn(path: string, request: Headers, at: BasePath): boolean {
  const page = parseUrl(request.get("referer") ?? "");
  const target = page && parseUrl(withBasePath(path, at), page);
  if (!target || target.origin !== page.origin) return false;
  const pathOf = ({ pathname }: URL) => withoutBasePath(pathname, at);
  const queryOf = ({ search }: URL) => search.replace(/[?&]+$/, "");
  return pathOf(target) === pathOf(page) && queryOf(target) === queryOf(page);
}

/**
 * Returns the redirect address for a browser without JavaScript. The browser keeps the fragment of the form's address,
 * which names the form's result, unless the new address has a fragment of its own, even an empty one
 * (https://fetch.spec.whatwg.org/#concept-http-redirect-fetch). Chromium was seen to open `/there#a-result` after
 * `Location: /there`, and `/there#` after `Location: /there#`.
 */
function locationOf(path: string, at: BasePath): string {
  const address = withBasePath(path, at);
  return address.includes("#") ? address : `${address}#`;
}
