"use client";

import type { FormState } from "../core/form-state.ts";
import type { FieldStore } from "./field-store.ts";
import {
  FieldStoreContext,
  FormContext,
  type FormContextValue,
  SubmittedValuesContext,
} from "./form-context.ts";

/** Provides the contexts that the parts of a form share. It renders no element. */
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
