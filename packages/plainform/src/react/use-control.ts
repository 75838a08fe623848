"use client";

import { use } from "react";
import type { FieldDescriptor } from "../core/field-descriptor.ts";
import { RowContext } from "./rows/row-context.ts";
import { useField } from "./use-field.ts";

/** The plain data that connects a control to the surrounding form. */
export interface ControlState {
  field: FieldDescriptor;
  hasHint: boolean;
  /** The texts that the control shows before any input. */
  defaults: readonly string[];
  /** Whether the control is one of the three of a date. */
  inParts?: boolean;
}

interface UseControlProps {
  state: ControlState;
  disabled?: boolean | undefined;
  "aria-describedby"?: string | undefined;
}

/**
 * Connects a control to the surrounding form.
 *
 * @param props the control's props, as `splitProps` makes them
 * @returns the native element's attributes, the texts that it shows, and the field's state with its error
 */
export function useControl<P extends UseControlProps>({
  state: { hasHint, defaults, ...own },
  ...props
}: P) {
  const row = use(RowContext);
  const state = useField(own.field, { hint: hasHint, inParts: own.inParts });
  const { field, name } = state;
  const describedBy = [props["aria-describedby"], state.describedBy].filter(Boolean).join(" ");
  return {
    state,
    /** The submitted texts, or else the default ones. */
    shown:
      shownOf(field, props.disabled ? undefined : state.submittedValues) ??
      (defaults.length > 0 || !row ? defaults : row.shownOf(name)),
    control: {
      ...props,
      id: state.id,
      name,
      "aria-invalid": state.error === undefined ? undefined : true,
      "aria-describedby": describedBy || undefined,
    } as const,
  };
}

/**
 * Returns the submitted texts that a control shows. For checkboxes, no text means that none was ticked. Any other
 * control that was on the page has sent at least one text.
 */
function shownOf({ kind }: FieldDescriptor, submitted: readonly string[] | undefined) {
  return ["checkbox", "list", "values"].includes(kind) || submitted?.length ? submitted : undefined;
}
