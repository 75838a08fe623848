import "server-only";
import { headers } from "next/headers";
import { type FormState, idle } from "../core/form-state.ts";
import { serverMessages } from "../core/messages/server-messages.ts";
import { responseHasErrors } from "../http/form-error-flag.ts";

/**
 * Returns the prefix of the page's title: `Error: ` if the page answers a form with errors, otherwise an empty text.
 * Put it into the root layout's template, and so into every page's title. In the browser, `ErrorSummary` does the same.
 *
 * @param options `initialState`: the state of a form that begins with errors. Such a page sets the prefix itself, in an
 *   absolute title: `{ title: { absolute: `${await errorTitle({ initialState })}Import – Notes` } }`. `prefix`: the
 *   text in the page's language, if a server has several: the `errorPrefix` that `FormTexts` gets
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
