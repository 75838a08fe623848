"use client";

import { FormContext, useFormContext } from "plainform/react";

/** Puts what is inside into a form that is on its way, until the form around really is sent. */
export function Pending({ children }: { children: React.ReactNode }) {
  const form = useFormContext();
  const pending = form.pending || form.state.status === "idle";
  return <FormContext value={{ ...form, pending }}>{children}</FormContext>;
}
