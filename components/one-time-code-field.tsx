"use client";

import type { TextField } from "@/lib/form/descriptor.ts";
import { nativeAttributes } from "@/lib/form/native-attributes.ts";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control.ts";
import { Field } from "./field.tsx";
import { type ControlProps, useControl } from "./use-control.ts";

export interface OneTimeCodeFieldProps<F> extends ControlProps<F, "text", "input"> {}

/**
 * A code from a message or an app. Renders one `<input>`, which phones fill in from the message and which takes a code
 * that is pasted. Without JavaScript it is the same.
 *
 * @example <OneTimeCodeField field={fields.code} label="Security code" hint="6 digits, in the text message" />
 */
export function OneTimeCodeField<const F>(props: OneTimeCodeFieldProps<F>) {
  const { field, frame, control, shown } = useControl<TextField, typeof props>(props);
  return (
    <Field {...frame}>
      <input
        inputMode="numeric"
        spellCheck={false}
        autoCapitalize="none"
        dir="ltr"
        {...control}
        {...nativeAttributes(field)}
        type="text"
        autoComplete={control.autoComplete ?? "one-time-code"}
        defaultValue={shown[0]}
        className={classNames(
          boxClass,
          "max-w-60 font-mono text-lg tracking-[0.3em]",
          control.className,
        )}
      />
    </Field>
  );
}
