import { type ControlProps, splitProps, type TextDescriptor } from "plainform/react";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control.ts";
import { Field } from "./field.tsx";
import { FieldInput } from "./field-parts.tsx";

export interface TimeFieldProps<F> extends ControlProps<F, "text", "input"> {
  /** In seconds: with less than 60, seconds are asked for, too. The schema's precision decides unless it is given here. */
  step?: number | undefined;
}

/**
 * A time of day, for `z.iso.time()`. Renders an `<input type="time">`, which shows it as the browser's language does
 * and sends `13:30`. Without JavaScript it is the same.
 *
 * @example <TimeField field={fields.opensAt} label="Opens at" />
 */
export function TimeField<const F>(props: TimeFieldProps<F>) {
  const { field, frame, control } = splitProps<TextDescriptor, typeof props>(props);
  return (
    <Field {...frame}>
      <FieldInput
        {...control}
        type="time"
        step={control.step ?? field.step}
        required={field.required || undefined}
        className={classNames(boxClass, "sm:w-fit", control.className)}
      />
    </Field>
  );
}
