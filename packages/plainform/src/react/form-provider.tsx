"use client";

import type { FormState } from "../core/form-state.ts";
import type { FieldStore } from "./field-store.ts";
import {
  FieldStoreContext,
  FormContext,
  type FormContextValue,
  SubmittedValuesContext,
} from "./form-context.ts";

/** Gives the parts of a form what they share. Renders nothing of its own. */
export function FormProvider({
  fieldStore,
  submitted,
  children,
  updateRows = () => {},
  ...form
}: Omit<FormContextValue, "updateRows"> &
  Partial<Pick<FormContextValue, "updateRows">> & {
    fieldStore: FieldStore;
    submitted: FormState;
    children: React.ReactNode;
  }) {
  return (
    <FieldStoreContext value={fieldStore}>
      <SubmittedValuesContext value={submitted}>
        <FormContext value={{ ...form, updateRows }}>{children}</FormContext>
      </SubmittedValuesContext>
    </FieldStoreContext>
  );
}
