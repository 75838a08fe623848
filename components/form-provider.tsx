"use client";

import { FormContext, type FormContextValue, SlotsContext } from "./form-context.ts";
import type { Slots } from "./slots.ts";

/** Gives the parts of a form what they share. Renders nothing of its own. */
export function FormProvider({
  slots,
  children,
  ...form
}: FormContextValue & { slots: Slots; children: React.ReactNode }) {
  return (
    <SlotsContext value={slots}>
      <FormContext value={form}>{children}</FormContext>
    </SlotsContext>
  );
}
