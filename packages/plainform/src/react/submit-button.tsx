"use client";

import { use, useSyncExternalStore } from "react";
import { FieldStoreContext, useFormContext } from "./form-context.ts";

export interface SubmitButtonProps extends React.ComponentProps<"button"> {
  pendingLabel?: React.ReactNode;
  /** Whether the button is the kit's own, which presses one of the application's buttons. */
  "data-kit"?: boolean;
}

/** Renders a `<button type="submit">` that shows while its form is on its way. */
export function SubmitButton({
  pendingLabel,
  children,
  onClick,
  ...attributes
}: SubmitButtonProps) {
  const around = useFormContext();
  const { form, "data-kit": isOfKit } = attributes;
  const { buttons } = use(FieldStoreContext);
  if (typeof window === "undefined" && !form && !isOfKit) buttons?.join(attributes);
  const isBusy = useSyncExternalStore(onPending, () => form && isBusyForm(form), notPending);
  const pending = form ? isBusy : around.pending;
  return (
    <button
      {...attributes}
      type="submit"
      aria-disabled={pending ? true : undefined}
      onClick={(event) => {
        onClick?.(event);
        // The second click of a double click is ignored, because the first may have been answered already.
        if (event.detail > 1) event.preventDefault();
      }}
    >
      {pending && pendingLabel !== undefined ? pendingLabel : children}
    </button>
  );
}

/** Whether a form is on its way, for a button outside the form that names it by its id. */
function isBusyForm(id: string): boolean {
  return document.querySelector(`#${CSS.escape(id)}[aria-busy]`) !== null;
}

function onPending(changed: () => void): () => void {
  addEventListener("plainform:pending", changed);
  return () => removeEventListener("plainform:pending", changed);
}

function notPending(): undefined {}
