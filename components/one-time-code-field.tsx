import {
  type ControlProps,
  nativeAttributes,
  splitProps,
  type TextDescriptor,
} from "plainform/react";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control.ts";
import { Field } from "./field.tsx";
import { FieldInput } from "./field-parts.tsx";

export interface OneTimeCodeFieldProps<F> extends ControlProps<F, "text", "input"> {}

/**
 * A code from a message or an app. Renders one `<input>`, which phones fill in from the message and which takes a code
 * that is pasted. Without JavaScript it is the same. People paste codes as they were written, “012 345”: the schema
 * should allow the spaces and take them out.
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
