"use client";

import { use, useSyncExternalStore } from "react";
import type { FieldDescriptor } from "../core/field-descriptor.ts";
import { submittedValuesOf } from "../core/submitted-values.ts";
import { controlId, FieldStoreContext, SubmittedValuesContext } from "./form-context.ts";
import { RowContext } from "./rows/row-context.ts";

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
  /** All that was submitted under its name, to put back; `undefined` while its default counts. */
  submittedValues: readonly string[] | undefined;
  describedBy: string | undefined;
}

/**
 * Connects a control to its field in the form around. It renders anew when the field's own error changes, not with
 * each key and not for another field. A control that carries the field's name is checked as one goes along.
 *
 * @param inParts whether it is a date in three controls
 * @example const { id, error, submittedValues, describedBy } = useField(fields.title);
 */
export function useField(
  given: FieldDescriptor,
  { hint, inParts }: { hint?: React.ReactNode; inParts?: boolean | undefined } = {},
): FieldState {
  const name = useName(given.name);
  const requiredWith = useName(given.requiredWith ?? "");
  const untickedCountsIn = useName(given.untickedCountsIn ?? "");
  const groups = {
    ...(requiredWith && { requiredWith }),
    ...(untickedCountsIn && { untickedCountsIn }),
  };
  const field = name === given.name ? given : { ...given, name, ...groups };
  const id = useControlId(given.name);
  const error = useError(given.name);
  const submittedValues = submittedValuesOf(use(SubmittedValuesContext), name);
  use(FieldStoreContext).register({ field, inParts });
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
    submittedValues,
    describedBy: described.join(" ") || undefined,
  };
}

/** The name of a field in its row: `links[].url` → `links[2].url` */
export function useName(name: string): string {
  return use(RowContext)?.nameOf(name) ?? name;
}

/** The id of a field's control: it begins those of its label, hint and error, too. */
export function useControlId(name: string): string {
  return controlId(use(FieldStoreContext).formId, useName(name));
}

/** What is wrong with a field; nothing when it is fine or wasn't looked at yet. */
export function useError(given: string): string | undefined {
  const { subscribe, errors, shown } = use(FieldStoreContext);
  const name = useName(given);
  shown.add(name);
  const error = () => errors()[name]?.[0];
  // Kept as it is from one render to the next by React’s compiler.
  return useSyncExternalStore((changed) => subscribe(name, changed), error, error);
}
