"use client";

import type { Fits, TextField as TextDescriptor } from "@/lib/form/descriptor.ts";
import { nativeAttributes } from "@/lib/form/native-attributes.ts";
import { classNames } from "./class-names.ts";
import { controlClass } from "./control.ts";
import { Field } from "./field.tsx";
import { useField } from "./use-field.ts";

export interface TextFieldProps<F>
  extends Omit<React.ComponentProps<"input">, "defaultValue" | "value" | "name" | "id" | "size"> {
  /** From `fieldsOf(schema)`. */
  field: Fits<F, "text">;
  /** Always visible. Comes from the schema's `.meta({ label })` unless given here. */
  label?: React.ReactNode;
  hint?: React.ReactNode;
  /** What stands in it before anything was typed. */
  defaultValue?: string | undefined;
}

/**
 * One line of text. Renders an `<input>` with its label, hint and error.
 * Without JavaScript it is the same: error and typed text come in the server's HTML.
 *
 * @example <TextField field={postFields.title} label="Title" />
 */
export function TextField<const F>({
  field,
  label,
  hint,
  defaultValue,
  className,
  ...attributes
}: TextFieldProps<F>) {
  const descriptor = field as unknown as TextDescriptor;
  const help = hint ?? descriptor.hint;
  const state = useField(descriptor, { hint: help, defaultValue });
  return (
    <Field
      state={state}
      label={label ?? descriptor.label ?? descriptor.name}
      hint={help}
      required={descriptor.required}
    >
      <input
        type="text"
        autoComplete={descriptor.autocomplete}
        {...attributes}
        {...nativeAttributes(descriptor)}
        id={state.id}
        name={descriptor.name}
        defaultValue={state.value}
        aria-invalid={state.error === undefined ? undefined : true}
        aria-describedby={state.describedBy}
        className={classNames(controlClass, "min-h-target", className)}
      />
    </Field>
  );
}
