import "server-only";
import { headers } from "next/headers";
import { type FormState, idle } from "../core/form-state.ts";
import { serverMessages } from "../core/messages/server-messages.ts";

/**
 * Whether a request's form was answered with errors, by the request's headers: an action and the page that is rendered
 * for its answer share that object, and nothing else that is theirs alone. On `globalThis`, since Next may bundle
 * actions and pages apart.
 */
const key = Symbol.for("plainform.answers-with-errors");
const holder = globalThis as { [key]?: WeakMap<object, boolean> };
holder[key] ??= new WeakMap();
const answers = holder[key];

/** Remembers whether this request is answered with errors. `submit` does it. */
export function markResponseHasErrors(request: object, hasErrors: boolean): void {
  answers.set(request, hasErrors);
}

/**
 * What the page's title is to begin with: `Error: ` where the page answers a form with errors, else nothing. Goes into
 * the root layout's template, and so into every page's title. Where scripts run, `ErrorSummary` does the same.
 *
 * @param options `initialState`: that of a form which begins with errors. Such a page says so itself, in an absolute
 *   title: `{ title: { absolute: `${await errorTitle({ initialState })}Import – Notes` } }`. `prefix`: in the page's
 *   language, where a server has several: the `errorPrefix` that `FormTexts` is given
 * @example
 * export async function generateMetadata(): Promise<Metadata> {
 *   const error = await errorTitle();
 *   return { title: { template: `${error}%s – Notes`, default: `${error}Notes` } };
 * }
 */
export async function errorTitle({
  initialState = idle,
  prefix = serverMessages.errorPrefix,
}: {
  initialState?: FormState;
  prefix?: string | undefined;
} = {}): Promise<string> {
  const { fieldErrors, formErrors } = initialState;
  const begins = Object.keys(fieldErrors).length > 0 || formErrors.length > 0;
  return (answers.get(await headers()) ?? begins) ? `${prefix} ` : "";
}
