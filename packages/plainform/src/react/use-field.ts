"use client";

import { use, useSyncExternalStore } from "react";
import type { FieldDescriptor } from "../core/field-descriptor.ts";
import { submittedValuesOf } from "../core/form-state.ts";
import { controlId, FieldStoreContext, SubmittedValuesContext } from "./form-context.ts";
import { RowContext } from "./rows/row-context.ts";

/** A field's state for its control, and the attributes that tie its label, hint and error to it. */
export interface FieldState {
  /** The field's descriptor, with the row's number in its name. */
  field: FieldDescriptor;
  name: string;
  id: string;
  hintId: string;
  errorId: string;
  /** The field's error; `undefined` if it is valid or hasn't been checked yet. */
  error: string | undefined;
  /** The texts that were submitted under the field's name; `undefined` while the default is shown. */
  submittedValues: readonly string[] | undefined;
  describedBy: string | undefined;
}

/**
 * Connects a control to its field in the surrounding form. The component renders again when this field's error changes,
 * but not at each input and not for another field. The form checks the control by the field's name.
 *
 * @param inParts whether the field is a date in three controls
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
  const error = useFieldError(given.name);
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

/** Returns the name of a field in its row: `links[].url` → `links[2].url`. */
export function useName(name: string): string {
  return use(RowContext)?.nameOf(name) ?? name;
}

/** Returns the id of a field's control. The ids of its label, hint and error begin with it. */
export function useControlId(name: string): string {
  return controlId(use(FieldStoreContext).formId, useName(name));
}

/** Returns a field's error; `undefined` if it is valid or hasn't been checked yet. */
export function useFieldError(given: string): string | undefined {
  const { subscribe, errors, shown } = use(FieldStoreContext);
  const name = useName(given);
  shown.add(name);
  const error = () => errors()[name]?.[0];
  // React's compiler keeps this function the same from one render to the next.
  return useSyncExternalStore((changed) => subscribe(name, changed), error, error);
}
