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
 * A value that the page itself sets, such as a version. It renders an `<input type="hidden">`, or one for each value of
 * a list. Its error is visible, because a person has to learn of it. It works the same without JavaScript.
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
