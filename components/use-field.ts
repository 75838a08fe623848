"use client";

import { use, useSyncExternalStore } from "react";
import type { FieldDescriptor } from "@/lib/form/descriptor.ts";
import { controlId, SlotsContext } from "./form-context.ts";

/** What a control shows of its field, and the attributes that tie its label, hint and error to it. */
export interface FieldState {
  id: string;
  hintId: string;
  errorId: string;
  /** What is wrong with it; nothing when it is fine or wasn't looked at yet. */
  error: string | undefined;
  /** What was typed, to put back; else the default. The first one, where several share the name. */
  value: string | undefined;
  /** All that was typed under its name, to put back; `undefined` where nothing was sent. */
  typed: readonly string[] | undefined;
  describedBy: string | undefined;
}

/**
 * Connects a control to its field in the form around. It renders anew when the field's own error changes, not with
 * each key and not for another field. A control that carries the field's name is checked as one goes along.
 *
 * @param defaultValue what the control holds before anything was typed, and again after a success
 * @example
 * const { id, error, value, describedBy } = useField(fields.title, { defaultValue: "Draft" });
 */
export function useField(
  field: FieldDescriptor,
  {
    hint,
    defaultValue,
  }: { hint?: React.ReactNode; defaultValue?: string | readonly string[] | undefined } = {},
): FieldState {
  const slots = use(SlotsContext);
  const view = () => slots.view(field.name);
  const { error, typed } = useSyncExternalStore(
    (changed) => slots.join({ field, defaultValue, changed }),
    view,
    view,
  );
  const id = controlId(slots.formId, field.name);
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [hint && hintId, error !== undefined && errorId].filter(Boolean);
  return {
    id,
    hintId,
    errorId,
    error,
    typed,
    value: typed?.[0] ?? [defaultValue].flat()[0],
    describedBy: described.length > 0 ? described.join(" ") : undefined,
  };
}
