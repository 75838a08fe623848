"use client";

import type { FormState } from "@/lib/form/state.ts";
import { FormContext, type FormContextValue, FieldStoreContext, SubmittedValuesContext } from "./form-context.ts";
import type { FieldStore } from "./slots.ts";

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
