"use client";

import type { FieldDescriptor } from "@/lib/form/descriptor.ts";
import { typedOf } from "@/lib/form/typed.ts";
import { controlId, useForm } from "./form-context.ts";

/** What a control shows of its field, and the attributes that tie its label, hint and error to it. */
export interface FieldState {
  id: string;
  hintId: string;
  errorId: string;
  /** What is wrong with it; nothing when it is fine or wasn't sent yet. */
  error: string | undefined;
  /** All that was typed under its name, to put back; nothing while its default counts. */
  typed: readonly string[] | undefined;
  describedBy: string | undefined;
}

/** Connects a control to its field in the form around. */
export function useField(
  field: FieldDescriptor,
  { hint }: { hint?: React.ReactNode } = {},
): FieldState {
  const form = useForm();
  const id = controlId(form.id, field.name);
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const error = form.state.fieldErrors[field.name]?.[0];
  const described = [hint && hintId, error !== undefined && errorId].filter(Boolean);
  return {
    id,
    hintId,
    errorId,
    error,
    typed: typedOf(form.state, field.name),
    describedBy: described.length > 0 ? described.join(" ") : undefined,
  };
}
