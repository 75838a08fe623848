import "server-only";
import { headers } from "next/headers";
import { texts } from "./texts.ts";

/**
 * The requests whose form was answered with errors, by their headers: an action and the page that is rendered for its
 * answer share that object, and nothing else that is theirs alone. On `globalThis`, since Next may bundle actions and
 * pages apart.
 */
const key = Symbol.for("plainform.requests-with-errors");
const holder = globalThis as { [key]?: WeakSet<object> };
holder[key] ??= new WeakSet();
const answeredWithErrors = holder[key];

/** Remembers that this request is answered with errors. `submit` does it. */
export function markErrors(request: object): void {
  answeredWithErrors.add(request);
}

/**
 * What the page's title is to begin with: `Error: ` where the page answers a form with errors, else nothing. Goes into
 * the root layout's template, and so into every page's title. Where scripts run, `ErrorSummary` does the same.
 *
 * @example
 * export async function generateMetadata(): Promise<Metadata> {
 *   const error = await errorTitle();
 *   return { title: { template: `${error}%s – Notes`, default: `${error}Notes` } };
 * }
 */
export async function errorTitle(): Promise<string> {
  return answeredWithErrors.has(await headers()) ? texts.errorTitle : "";
}
