import { type ControlProps, type NumberDescriptor, splitProps } from "plainform/react";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control.ts";
import { Field } from "./field.tsx";
import { FieldInput } from "./field-parts.tsx";

export interface NumberFieldProps<F> extends ControlProps<F, "number", "input", number | bigint> {}

/**
 * A number. Renders an `<input>` for text with the keys that suit it: a native number input reports nothing for what
 * it can't read, and the text would be lost. Without JavaScript it is the same.
 *
 * @example <NumberField field={fields.price} label="Price in euros" prefix="€" />
 */
export function NumberField<const F>({ inputMode, ...props }: NumberFieldProps<F>) {
  const { field, frame, control } = splitProps<NumberDescriptor, typeof props>(props);
  return (
    <Field {...frame}>
      <FieldInput
        // The keypads of phones have no minus. What is written right to left has its minus in front all the same.
        inputMode={
          inputMode ?? ((field.min ?? 0) < 0 ? "text" : field.integer ? "numeric" : "decimal")
        }
        dir="ltr"
        {...control}
        type="text"
        required={field.required || undefined}
        className={classNames(boxClass, control.className)}
      />
    </Field>
  );
}
