"use client";

import { useSyncExternalStore } from "react";
import { useForm } from "./form-context.ts";

/** Renders a `<button type="submit">` that knows whether its form is on its way. */
export function Submit({
  pendingLabel,
  children,
  onClick,
  ...attributes
}: React.ComponentProps<"button"> & { pendingLabel?: React.ReactNode }) {
  const around = useForm();
  const { form } = attributes;
  const isBusy = useSyncExternalStore(onPending, () => form && isBusyForm(form), none);
  const pending = form ? isBusy : around.pending;
  return (
    <button
      {...attributes}
      type="submit"
      aria-disabled={pending ? true : undefined}
      onClick={(event) => {
        onClick?.(event);
        // The second click of a double click, in case the first has been answered already.
        if (event.detail > 1) event.preventDefault();
      }}
    >
      {pending && pendingLabel !== undefined ? pendingLabel : children}
    </button>
  );
}

/** Whether a form that a button is outside of, and names by its id, is on its way. */
function isBusyForm(id: string): boolean {
  return document.querySelector(`#${CSS.escape(id)}[aria-busy]`) !== null;
}

function onPending(changed: () => void): () => void {
  addEventListener("plainform:pending", changed);
  return () => removeEventListener("plainform:pending", changed);
}

function none(): undefined {}
