"use client";

import type { FormState } from "@/lib/form/state.ts";
import { FormContext, type FormContextValue, SlotsContext, TypedContext } from "./form-context.ts";
import type { Slots } from "./slots.ts";

/** Gives the parts of a form what they share. Renders nothing of its own. */
export function FormProvider({
  slots,
  typed,
  children,
  rearrange = () => {},
  ...form
}: Omit<FormContextValue, "rearrange"> &
  Partial<Pick<FormContextValue, "rearrange">> & {
    slots: Slots;
    typed: FormState;
    children: React.ReactNode;
  }) {
  return (
    <SlotsContext value={slots}>
      <TypedContext value={typed}>
        <FormContext value={{ ...form, rearrange }}>{children}</FormContext>
      </TypedContext>
    </SlotsContext>
  );
}
