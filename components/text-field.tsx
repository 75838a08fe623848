"use client";

import type { TextField as TextDescriptor } from "@/lib/form/descriptor.ts";
import { nativeAttributes } from "@/lib/form/native-attributes.ts";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control.ts";
import { Field } from "./field.tsx";
import { type ControlProps, useControl } from "./use-control.ts";

export interface TextFieldProps<F> extends ControlProps<F, "text", "input"> {
  /** Where the schema doesn't tell: `z.email()` is `email` by itself. */
  type?: "text" | "email" | "url" | "tel" | "search" | undefined;
}

/**
 * One line of text. Renders an `<input>` of the schema's type with its label, hint and error.
 * Without JavaScript it is the same: error and typed text come in the server's HTML.
 *
 * @example <TextField field={postFields.title} label="Title" />
 */
export function TextField<const F>({ type, ...props }: TextFieldProps<F>) {
  const { field, frame, control, shown } = useControl<TextDescriptor, typeof props>(props);
  return (
    <Field {...frame}>
      <input
        {...control}
        {...nativeAttributes(field)}
        type={type ?? field.type}
        defaultValue={shown[0]}
        className={classNames(boxClass, control.className)}
      />
    </Field>
  );
}
