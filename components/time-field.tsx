import { type ControlProps, splitProps, type TextDescriptor } from "plainform/react";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control-classes.ts";
import { Field } from "./field.tsx";
import { FieldInput } from "./field-parts.tsx";

export interface TimeFieldProps<F> extends ControlProps<F, "text", "input"> {
  /** The step in seconds; the schema’s precision by default. A step below 60 also asks for seconds. */
  step?: number | undefined;
}

/**
 * A time of day, for `z.iso.time()`. It renders an `<input type="time">`, which shows the time in the format of the
 * browser's language and sends `13:30`. It works the same without JavaScript.
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
