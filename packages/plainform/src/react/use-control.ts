"use client";

import { use } from "react";
import type { FieldDescriptor } from "../core/field-descriptor.ts";
import { RowContext } from "./rows/row-context.ts";
import { useField } from "./use-field.ts";

/** What ties a control to the form around. Plain data. */
export interface ControlState {
  field: FieldDescriptor;
  hasHint: boolean;
  /** What it shows before anything was entered. */
  defaults: readonly string[];
  /** Whether the control is one of the three of a date. */
  inParts?: boolean;
}

interface Props {
  state: ControlState;
  disabled?: boolean | undefined;
  "aria-describedby"?: string | undefined;
}

/**
 * Connects a control to the form around.
 *
 * @param props as `splitProps` makes them
 * @returns the attributes of the native element, what it shows, and what is wrong
 */
export function useControl<P extends Props>({ state: { hasHint, defaults, ...own }, ...props }: P) {
  const row = use(RowContext);
  const state = useField(own.field, { hint: hasHint, inParts: own.inParts });
  const { field, name } = state;
  const describedBy = [props["aria-describedby"], state.describedBy].filter(Boolean).join(" ");
  return {
    state,
    /** What was entered, else its default. */
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

/** Of boxes, none ticked is an answer. Any other control that was on the page sent something. */
function shownOf({ kind }: FieldDescriptor, submitted: readonly string[] | undefined) {
  return ["checkbox", "list", "values"].includes(kind) || submitted?.length ? submitted : undefined;
}
