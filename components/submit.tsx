"use client";

import { useForm } from "./form-context.ts";

/** Renders a `<button type="submit">` that knows whether its form is on its way. */
export function Submit({
  pendingLabel,
  children,
  onClick,
  ...attributes
}: React.ComponentProps<"button"> & { pendingLabel?: React.ReactNode }) {
  const { pending } = useForm();
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
