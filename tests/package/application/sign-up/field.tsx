"use client";

import { type TextDescriptor, type NumberDescriptor, useField } from "plainform/react";

export function Field({ field, label }: { field: TextDescriptor | NumberDescriptor; label: string }) {
  const { id, name, error, errorId, submittedValues, describedBy } = useField(field);
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        defaultValue={submittedValues?.[0]}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy}
      />
      {error !== undefined && <strong id={errorId}>{error}</strong>}
    </p>
  );
}
