"use client";

import { FormContext, useForm } from "@/components/form-context.ts";
import { idle } from "@/lib/form/state.ts";
import type { Around } from "./state.ts";

/**
 * Puts what is inside into a form that is in a state, until the form around is really sent. A `FormContext`, and no
 * element of its own.
 */
export function InState({ state, children }: { state: Around; children: React.ReactNode }) {
  const form = useForm();
  const value =
    form.state.submission === undefined
      ? { ...form, state: formState(state), pending: form.pending || (state.pending ?? false) }
      : form;
  return <FormContext value={value}>{children}</FormContext>;
}

function formState({ typed, errors = {}, formErrors = [], message }: Around) {
  const isWrong = Object.keys(errors).length + formErrors.length > 0;
  return {
    ...idle,
    status: isWrong ? "invalid" : message === undefined ? "idle" : "success",
    ...(typed && { values: typed }),
    fieldErrors: Object.fromEntries(Object.entries(errors).map(([name, text]) => [name, [text]])),
    formErrors,
    ...(message !== undefined && { message }),
    submission: "shown",
  } as const;
}
