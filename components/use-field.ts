"use client";

import type { FieldDescriptor } from "@/lib/form/descriptor.ts";
import { controlId, useForm } from "./form-context.ts";

/** What a control shows of its field, and the attributes that tie its label, hint and error to it. */
export interface FieldState {
  id: string;
  hintId: string;
  errorId: string;
  /** What is wrong with it; nothing when it is fine or wasn't sent yet. */
  error: string | undefined;
  /** What was typed, to put back; else the default. */
  value: string | undefined;
  describedBy: string | undefined;
}

/** Connects a control to its field in the form around. */
export function useField(
  field: FieldDescriptor,
  { hint, defaultValue }: { hint?: React.ReactNode; defaultValue?: string | undefined },
): FieldState {
  const form = useForm();
  const id = controlId(form.id, field.name);
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const error = form.state.fieldErrors[field.name]?.[0];
  const typed = form.state.values[field.name];
  const described = [hint && hintId, error !== undefined && errorId].filter(Boolean);
  return {
    id,
    hintId,
    errorId,
    error,
    value: (typeof typed === "string" ? typed : typed?.[0]) ?? defaultValue,
    describedBy: described.length > 0 ? described.join(" ") : undefined,
  };
}
