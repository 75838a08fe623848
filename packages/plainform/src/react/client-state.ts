import { type FormState, idle } from "../core/form-state.ts";

/** Makes a form state in the browser. It keeps the submitted values of the previous answer. */
export function clientState(
  { values }: FormState,
  status: FormState["status"],
  error: string | undefined,
  fieldErrors: FormState["fieldErrors"] = {},
): FormState {
  const formErrors = error === undefined ? [] : [error];
  // `crypto.randomUUID()` doesn't exist on pages without HTTPS.
  return { ...idle, values, status, fieldErrors, formErrors, submission: String(Math.random()) };
}
