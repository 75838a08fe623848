"use client";

import { use } from "react";
import type { FieldDescriptor, Fits } from "@/lib/form/descriptor.ts";
import type { FrameProps } from "./field.tsx";
import { RowContext } from "./row-context.ts";
import type { Slot } from "./slots.ts";
import { useField } from "./use-field.ts";

/** What every control takes. */
export interface SharedProps<Value> {
  /** Always visible. Comes from the schema's `.meta({ label })` unless given here. */
  label?: React.ReactNode;
  hint?: React.ReactNode;
  /** What it shows before anything was entered. */
  defaultValue?: Value | undefined;
  /** It can't be used, and isn't sent. */
  disabled?: boolean | undefined;
  /** It can't be changed, and is sent. */
  readOnly?: boolean | undefined;
  /** What the browser may fill in. Comes from the schema's `.meta({ autocomplete })` unless given here. */
  autoComplete?: string | undefined;
  inputMode?: React.ComponentProps<"input">["inputMode"];
  enterKeyHint?: React.ComponentProps<"input">["enterKeyHint"];
  /** Asks the server when one leaves it, in a form with `LiveChecks`. */
  checkOn?: "blur" | undefined;
  /** Stands before the control, like a currency. Screen readers don't read it: say it in the label, too. */
  prefix?: React.ReactNode;
  /** Stands behind the control, like a unit. */
  suffix?: React.ReactNode;
}

/** What the field says, so that no caller does. */
type Owned =
  | "id"
  | "name"
  | "type"
  | "value"
  | "checked"
  | "defaultChecked"
  | "required"
  | "min"
  | "max"
  | "step"
  | "minLength"
  | "maxLength"
  | "pattern"
  | "multiple"
  | "accept"
  | "children"
  | "aria-invalid";

/** The props of a control: those that all share, and any attribute of the element that it renders. */
export type ControlProps<
  F,
  Kind extends FieldDescriptor["kind"],
  Tag extends "input" | "textarea" | "select" | "fieldset",
  Value = string,
> = {
  /** From `fieldsOf(schema)`. */
  field: Fits<F, Kind>;
} & SharedProps<Value> &
  Omit<React.ComponentProps<Tag>, keyof SharedProps<Value> | Owned>;

/** What a control may show before anything was entered. */
export type DefaultValue = string | number | boolean | bigint | Date | readonly string[];

/** What {@link useControl} reads; all else is handed to the element. */
type Props = SharedProps<DefaultValue> & {
  field: unknown;
  "aria-describedby"?: string | undefined;
};

/**
 * What all controls have in common: the frame around (label, hint, error), the attributes that tie the control to it,
 * and what it shows.
 *
 * @param look what finds the field's errors, where it has no control of its own name
 */
export function useControl<Descriptor extends FieldDescriptor, P extends Props = Props>(
  {
    field: given,
    label,
    hint,
    defaultValue,
    prefix,
    suffix,
    autoComplete,
    checkOn,
    ...attributes
  }: P,
  look?: Slot["look"],
) {
  const help = hint ?? (given as Descriptor).hint;
  const state = useField(given as Descriptor, { hint: help, look });
  const field = state.field as Descriptor;
  const row = use(RowContext);
  const frame: FrameProps = {
    state,
    label: label ?? field.label ?? field.name,
    hint: help,
    isOptional: !field.required && !attributes.readOnly,
    prefix,
    suffix,
  };
  const describedBy = [attributes["aria-describedby"], state.describedBy].filter(Boolean).join(" ");
  return {
    field,
    frame,
    /** What it shows: what was entered, else its default. */
    shown:
      shownOf(field, attributes.disabled ? undefined : state.typed) ??
      textsOf(defaultValue ?? (row?.defaultOf(field.name) as DefaultValue | undefined)),
    /** For the native element. */
    control: {
      ...attributes,
      id: state.id,
      name: field.name,
      "data-check-on": checkOn,
      autoComplete: autoComplete ?? field.autocomplete,
      "aria-invalid": state.error === undefined ? undefined : true,
      "aria-describedby": describedBy || undefined,
    } as const,
  };
}

/** Of boxes, none ticked is an answer. Any other control that was on the page sent something. */
function shownOf({ kind }: FieldDescriptor, typed: readonly string[] | undefined) {
  return kind === "checkbox" || kind === "list" || typed?.length ? typed : undefined;
}

function textsOf(value: DefaultValue | undefined): readonly string[] {
  if (value === undefined || value === null || value === false) return [];
  if (value === true) return ["on"];
  if (value instanceof Date) return [value.toISOString().slice(0, 10)];
  return typeof value === "object" ? value : [String(value)];
}
