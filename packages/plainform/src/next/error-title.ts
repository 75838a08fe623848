import "server-only";
import { headers } from "next/headers";
import { type FormState, idle } from "../core/form-state.ts";
import { serverMessages } from "../core/messages/server-messages.ts";
import { responseHasErrors } from "../http/response-errors.ts";

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
  return (responseHasErrors(await headers()) ?? begins) ? `${prefix} ` : "";
}
