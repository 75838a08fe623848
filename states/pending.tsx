"use client";

import { PendingProvider, useFormContext } from "plainform/react";

/** Shows its children as in a form that is being sent, until the form around it is really sent. */
export function Pending({ children }: { children: React.ReactNode }) {
  const form = useFormContext();
  const pending = form.pending || form.state.status === "idle";
  return <PendingProvider pending={pending}>{children}</PendingProvider>;
}
