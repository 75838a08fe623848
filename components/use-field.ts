"use client";

import { use, useMemo, useSyncExternalStore } from "react";
import type { FieldDescriptor } from "@/lib/form/descriptor.ts";
import { controlId, SlotsContext } from "./form-context.ts";
import { RowContext } from "./row-context.ts";
import type { Slot } from "./slots.ts";

/** What a control shows of its field, and the attributes that tie its label, hint and error to it. */
export interface FieldState {
  /** The field, with its row's number in its name. */
  field: FieldDescriptor;
  name: string;
  id: string;
  hintId: string;
  errorId: string;
  /** What is wrong with it; nothing when it is fine or wasn't looked at yet. */
  error: string | undefined;
  /** All that was typed under its name, to put back; nothing while its default counts. */
  typed: readonly string[] | undefined;
  describedBy: string | undefined;
}

/**
 * Connects a control to its field in the form around. It renders anew when the field's own error changes, not with
 * each key and not for another field. A control that carries the field's name is checked as one goes along.
 *
 * @param look what finds the field's errors, where it has no control of its own name
 * @example const { id, error, typed, describedBy } = useField(fields.title);
 */
export function useField(
  given: FieldDescriptor,
  { hint, look }: { hint?: React.ReactNode; look?: Slot["look"] } = {},
): FieldState {
  const slots = use(SlotsContext);
  const row = use(RowContext);
  const name = row ? row.nameOf(given.name) : given.name;
  const field = useMemo(() => (name === given.name ? given : { ...given, name }), [given, name]);
  const view = () => slots.view(field.name);
  const { error, typed } = useSyncExternalStore(
    (changed) => slots.join({ field, look, changed }),
    view,
    view,
  );
  const id = controlId(slots.formId, field.name);
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [hint && hintId, error !== undefined && errorId].filter(Boolean);
  return {
    field,
    name,
    id,
    hintId,
    errorId,
    error,
    typed,
    describedBy: described.length > 0 ? described.join(" ") : undefined,
  };
}
