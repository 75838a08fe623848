"use client";

import { use, useId } from "react";
import { groupName, isOptionalGroup } from "../core/field-access.ts";
import type { FieldTree } from "../core/field-descriptor.ts";
import { idle } from "../core/form-state.ts";
import { DisabledContext, SubmittedValuesContext } from "./form-context.ts";
import { useControlId, useFieldError } from "./use-field.ts";

/**
 * Connects a group of fields to the surrounding form.
 *
 * @param group the group from `fieldsOf(schema)`; `undefined` for fields that only stand together
 * @returns the attributes of the `<fieldset>`, the error of the group as a whole, and whether the group may stay empty
 * @example
 * const { fieldset, hintId, error, errorId } = useFieldset(fields.address, { hint });
 */
export function useFieldset(
  group: FieldTree | undefined,
  { hint }: { hint?: React.ReactNode } = {},
) {
  const hintId = useId();
  const name = group && groupName(group);
  const id = useControlId(name ?? "");
  const found = useFieldError(name ?? "");
  const error = name === undefined ? undefined : found;
  const errorId = `${id}-error`;
  const describedBy = [hint && hintId, error && errorId].filter(Boolean).join(" ");
  return {
    name,
    fieldset: {
      // The error summary links to a group that can have errors.
      ...(name !== undefined && { id, tabIndex: -1 }),
      "aria-describedby": describedBy || undefined,
    },
    hintId,
    error,
    errorId,
    isOptional: group !== undefined && isOptionalGroup(group),
  };
}

/**
 * Tells the fields inside a `<fieldset>` whether it is disabled: a disabled field isn't sent, so it shows its default.
 * It renders no element.
 *
 * @example <fieldset disabled><FieldsetProvider disabled>…</FieldsetProvider></fieldset>
 */
export function FieldsetProvider({
  disabled,
  children,
}: {
  disabled?: boolean | undefined;
  children: React.ReactNode;
}) {
  const submitted = use(SubmittedValuesContext);
  const isDisabled = use(DisabledContext) || disabled === true;
  return (
    <SubmittedValuesContext value={disabled ? idle : submitted}>
      <DisabledContext value={isDisabled}>{children}</DisabledContext>
    </SubmittedValuesContext>
  );
}
