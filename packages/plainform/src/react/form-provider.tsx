"use client";

import { use, useState } from "react";
import { type FormState, idle } from "../core/form-state.ts";
import { createFieldStore } from "./field-store.ts";
import { FieldStoreContext, FormContext, SubmittedValuesContext } from "./form-context.ts";

/**
 * Puts the parts of a form into a state, for stories and tests of components of your own. It
 * renders no element.
 *
 * @example <FormStateProvider id="story" state={{ ...idle, status: "failed", formErrors: ["Try again"] }}>…</FormProvider>
 */
export function FormStateProvider({
  id = "form",
  state = idle,
  pending = false,
  children,
}: {
  id?: string | undefined;
  state?: FormState | undefined;
  pending?: boolean | undefined;
  children: React.ReactNode;
}) {
  const [fieldStore] = useState(() => createFieldStore(id, state.fieldErrors));
  return (
    <FieldStoreContext value={fieldStore}>
      <SubmittedValuesContext value={state}>
        <FormContext value={{ id, state, pending, updateRows: () => {} }}>{children}</FormContext>
      </SubmittedValuesContext>
    </FieldStoreContext>
  );
}

/**
 * Shows the parts of the surrounding form as if it were on its way, for stories and tests. It renders no element.
 *
 * @example <Form action={send}><PendingProvider pending>…</PendingProvider></Form>
 */
export function PendingProvider({
  pending,
  children,
}: {
  pending: boolean;
  children: React.ReactNode;
}) {
  return <FormContext value={{ ...use(FormContext), pending }}>{children}</FormContext>;
}
