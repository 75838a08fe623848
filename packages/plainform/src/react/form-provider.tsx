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
  slots,
  typed,
  children,
  rearrange = () => {},
  ...form
}: Omit<FormContextValue, "rearrange"> &
  Partial<Pick<FormContextValue, "rearrange">> & {
    slots: FieldStore;
    typed: FormState;
    children: React.ReactNode;
  }) {
  return (
    <FieldStoreContext value={slots}>
      <SubmittedValuesContext value={typed}>
        <FormContext value={{ ...form, rearrange }}>{children}</FormContext>
      </SubmittedValuesContext>
    </FieldStoreContext>
  );
}
