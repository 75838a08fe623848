"use client";

import type { FieldDescriptor } from "@/lib/form/descriptor.ts";
import { FieldError } from "./field-error.tsx";
import { type ControlProps, useControl } from "./use-control.ts";

export interface HiddenFieldProps<F>
  extends ControlProps<
    F,
    "text" | "number" | "date" | "choice" | "checkbox" | "list",
    "input",
    string | number | bigint | boolean | Date | readonly string[]
  > {}

/**
 * A value that the page knows by itself, like a version. Renders an `<input type="hidden">`, for a list one each. What
 * is wrong with it is shown all the same, since a person has to hear of it. Without JavaScript it is the same.
 *
 * @example <HiddenField field={fields.version} defaultValue={post.version} />
 */
export function HiddenField<const F>(props: HiddenFieldProps<F>) {
  const { frame, control, shown } = useControl<FieldDescriptor, typeof props>(props);
  const { error } = frame.state;
  const {
    id,
    autoComplete: _,
    readOnly: __,
    "aria-invalid": ___,
    "aria-describedby": ____,
    ...attributes
  } = control;
  return (
    <>
      {shown.map((value) => (
        <input key={value} {...attributes} type="hidden" value={value} />
      ))}
      <FieldError id={id} tabIndex={-1}>
        {error}
      </FieldError>
    </>
  );
}
