import {
  type ControlProps,
  nativeAttributes,
  splitProps,
  type TextDescriptor,
} from "plainform/react";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control-classes.ts";
import { Field } from "./field.tsx";
import { FieldInput } from "./field-parts.tsx";

export interface TextFieldProps<F> extends ControlProps<F, "text", "input"> {
  /** The input's type, if the schema doesn't decide it: `z.email()` is `email` by itself. */
  type?: "text" | "email" | "url" | "tel" | "search" | undefined;
}

/**
 * One line of text. It renders an `<input>` of the schema's type with its label, hint and error. It works the same
 * without JavaScript: the server's HTML has the error and the typed text.
 *
 * @example <TextField field={postFields.title} label="Title" />
 */
export function TextField<const F>(props: TextFieldProps<F>) {
  const { field, frame, control } = splitProps<TextDescriptor, typeof props>(props);
  return (
    <Field {...frame}>
      <FieldInput
        enterKeyHint={control.type === "search" ? "search" : undefined}
        {...control}
        {...nativeAttributes(field)}
        type={control.type ?? field.type}
        className={classNames(boxClass, control.className)}
      />
    </Field>
  );
}
