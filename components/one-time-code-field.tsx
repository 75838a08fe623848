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

export interface OneTimeCodeFieldProps<F> extends ControlProps<F, "text", "input"> {}

/**
 * A code from a message or an app. It renders one `<input>`, which phones fill in from the message and into which a code
 * can be pasted. It works the same without JavaScript. People paste codes as they were written, “012 345”, so the schema
 * should allow the spaces and remove them.
 *
 * @example
 * // code: z.string().regex(/^(\s*\d){6}\s*$/, "Enter the 6 digits").transform((code) => code.replaceAll(/\s/g, "")),
 * <OneTimeCodeField field={fields.code} label="Security code" hint="6 digits, in the text message" />
 */
export function OneTimeCodeField<const F>(props: OneTimeCodeFieldProps<F>) {
  const { field, frame, control } = splitProps<TextDescriptor, typeof props>(props);
  return (
    <Field {...frame}>
      <FieldInput
        inputMode="numeric"
        spellCheck={false}
        autoCapitalize="none"
        dir="ltr"
        {...control}
        {...nativeAttributes(field)}
        type="text"
        data-secret
        autoComplete={control.autoComplete ?? "one-time-code"}
        className={classNames(
          boxClass,
          "max-w-60 font-mono text-lg tracking-[0.3em]",
          control.className,
        )}
      />
    </Field>
  );
}
