import { type ControlProps, type NumberDescriptor, splitProps } from "plainform/react";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control-classes.ts";
import { Field } from "./field.tsx";
import { FieldInput } from "./field-parts.tsx";

export interface NumberFieldProps<F> extends ControlProps<F, "number", "input", number | bigint> {}

/**
 * A number. It renders an `<input>` for text that brings up the keypad for numbers. A native number input has an empty
 * value for a text that it can't read, so the text would be lost. It works the same without JavaScript.
 *
 * @example <NumberField field={fields.price} label="Price in euros" prefix="€" />
 */
export function NumberField<const F>({ inputMode, ...props }: NumberFieldProps<F>) {
  const { field, frame, control } = splitProps<NumberDescriptor, typeof props>(props);
  return (
    <Field {...frame}>
      <FieldInput
        // The keypads of phones have no minus sign. The minus comes first in right-to-left languages, too.
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
