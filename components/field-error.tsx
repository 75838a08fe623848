"use client";

import { fieldTexts, useTexts } from "plainform/react";

/**
 * A field's error, before its control. It renders a `<p>` that begins with “Error:” for people who can't see its
 * colour, or nothing. The fields of the kit render it themselves.
 *
 * @example <FieldError id={state.errorId}>{state.error}</FieldError>
 */
export function FieldError({ className, children, ...attributes }: React.ComponentProps<"p">) {
  const { errorPrefix } = useTexts(fieldTexts);
  if (!children) return null;
  return (
    <p {...attributes} className={`mt-1 font-semibold text-danger ${className ?? ""}`}>
      <span className="sr-only">{errorPrefix} </span>
      {children}
    </p>
  );
}
