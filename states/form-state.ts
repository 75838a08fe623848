import { type FormState, idle } from "plainform/react";
import type { Around } from "./state.ts";

/** Returns the form state that a state of a component shows before it is sent. */
export function formStateOf({
  typed,
  errors = {},
  formErrors = [],
  failed,
  message,
}: Around): FormState {
  const isWrong = Object.keys(errors).length + formErrors.length > 0;
  if (!typed && !isWrong && message === undefined) return idle;
  return {
    ...idle,
    status: failed ? "failed" : isWrong ? "invalid" : message === undefined ? "idle" : "success",
    ...(typed && { values: typed }),
    fieldErrors: Object.fromEntries(Object.entries(errors).map(([name, text]) => [name, [text]])),
    formErrors,
    ...(message !== undefined && { message }),
    submission: "shown",
  };
}
