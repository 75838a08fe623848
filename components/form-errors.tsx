"use client";

import { useFormErrors } from "plainform/react";

/**
 * The errors that belong to no field, at the end of a form without an `ErrorSummary`. It renders a `<div>` that takes
 * the focus as the summary does, or nothing.
 */
export function FormErrors() {
  const formErrors = useFormErrors();
  if (!formErrors) return null;
  return (
    <div {...formErrors.attributes} className="scroll-mt-6 font-semibold text-danger">
      <div role="alert">
        {formErrors.errors.map((message) => (
          <p key={message}>{message}</p>
        ))}
      </div>
    </div>
  );
}
