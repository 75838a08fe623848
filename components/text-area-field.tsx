"use client";

import type { Fits, TextField as TextDescriptor } from "@/lib/form/descriptor.ts";
import { nativeAttributes } from "@/lib/form/native-attributes.ts";
import { classNames } from "./class-names.ts";
import { controlClass } from "./control.ts";
import { Field } from "./field.tsx";
import { useField } from "./use-field.ts";

export interface TextAreaFieldProps<F>
  extends Omit<React.ComponentProps<"textarea">, "defaultValue" | "value" | "name" | "id"> {
  /** From `fieldsOf(schema)`. */
  field: Fits<F, "text">;
  /** Always visible. Comes from the schema's `.meta({ label })` unless given here. */
  label?: React.ReactNode;
  hint?: React.ReactNode;
  /** What stands in it before anything was typed. */
  defaultValue?: string | undefined;
}

/**
 * Several lines of text. Renders a `<textarea>` with its label, hint and error; it grows with its text where the
 * browser can do that. Without JavaScript it is the same: error and typed text come in the server's HTML.
 *
 * @example <TextAreaField field={postFields.content} label="Content" rows={8} />
 */
export function TextAreaField<const F>({
  field,
  label,
  hint,
  defaultValue,
  className,
  rows = 6,
  ...attributes
}: TextAreaFieldProps<F>) {
  const descriptor = field as unknown as TextDescriptor;
  const { required, minLength } = nativeAttributes(descriptor);
  const help = hint ?? descriptor.hint;
  const state = useField(descriptor, { hint: help, defaultValue });
  return (
    <Field
      state={state}
      label={label ?? descriptor.label ?? descriptor.name}
      hint={help}
      required={descriptor.required}
    >
      <textarea
        rows={rows}
        autoComplete={descriptor.autocomplete}
        {...attributes}
        id={state.id}
        name={descriptor.name}
        defaultValue={state.value}
        required={required}
        minLength={minLength}
        aria-invalid={state.error === undefined ? undefined : true}
        aria-describedby={state.describedBy}
        className={classNames(
          controlClass,
          "field-sizing-content max-h-[70vh] min-h-36",
          className,
        )}
      />
    </Field>
  );
}
