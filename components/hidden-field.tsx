"use client";

import { type ControlProps, type FieldDescriptor, splitProps, useControl } from "plainform/react";
import { FieldError } from "./field-error.tsx";

export interface HiddenFieldProps<F>
  extends ControlProps<
    F,
    "text" | "number" | "date" | "choice" | "checkbox" | "list" | "values",
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
  const { control, shown, state } = useControl(
    splitProps<FieldDescriptor, typeof props>(props).control,
  );
  const { error } = state;
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
      {shown.map((value, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list may have the same value twice, and has no state
        <input key={i} {...attributes} type="hidden" value={value} />
      ))}
      <FieldError id={id} tabIndex={-1}>
        {error}
      </FieldError>
    </>
  );
}
