"use client";

import { FormContext, type FormContextValue, SlotsContext } from "./form-context.ts";
import type { Slots } from "./slots.ts";

/** Gives the parts of a form what they share. Renders nothing of its own. */
export function FormProvider({
  slots,
  children,
  reorder = () => {},
  ...form
}: Omit<FormContextValue, "reorder"> &
  Partial<Pick<FormContextValue, "reorder">> & { slots: Slots; children: React.ReactNode }) {
  return (
    <SlotsContext value={slots}>
      <FormContext value={{ ...form, reorder }}>
        {children}
        <Finished slots={slots} />
      </FormContext>
    </SlotsContext>
  );
}

/** The last one to be rendered, so that by then all fields of the form have been. */
function Finished({ slots }: { slots: Slots }) {
  slots.finish();
  return null;
}
