import { type FormState, idle } from "../core/form-state.ts";

/** A state that the browser makes by itself. Its values stay those of the answer before. */
export function clientState(
  { values }: FormState,
  status: FormState["status"],
  error: string | undefined,
  fieldErrors: FormState["fieldErrors"] = {},
): FormState {
  const formErrors = error === undefined ? [] : [error];
  // Pages without HTTPS have no crypto.randomUUID().
  return { ...idle, values, status, fieldErrors, formErrors, submission: String(Math.random()) };
}
