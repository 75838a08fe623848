import {
  type ControlProps,
  type DateDescriptor,
  DeveloperError,
  splitProps,
  type TextDescriptor,
} from "plainform/react";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control-classes.ts";
import { DateError, DateFieldset, DateInputs } from "./date-parts.tsx";
import { Field } from "./field.tsx";
import { FieldInput } from "./field-parts.tsx";
import { Group } from "./group.tsx";

export interface DateFieldProps<F>
  extends ControlProps<F, "date" | "text", "fieldset", string | Date> {
  /** Whether to render one control, the browser's own date picker, which suits days in the near future. */
  native?: boolean | undefined;
}

/**
 * A date, for `z.date()` and `z.iso.date()`. It renders a `<fieldset>` with one `<input>` each for day, month and year,
 * in the order of the page's language; with `native`, it renders one `<input type="date">`. It works the same without
 * JavaScript, and an error is shown at the part that is wrong.
 *
 * @example <DateField field={fields.birthday} label="When were you born?" hint="For example, 27 3 1990" />
 */
export function DateField<const F>(props: DateFieldProps<F>) {
  if (process.env.NODE_ENV !== "production") expectDate(props.field);
  const { native, ...others } = props;
  const { field, frame, control } = splitProps<DateDescriptor, typeof others>(others);
  if (!native) {
    const { autoComplete, inputMode, enterKeyHint, readOnly, ...attributes } = control;
    const { disabled } = control;
    // The server puts the label before the error of a part, so that the error says which date it is about.
    const state = { ...control.state, field };
    return (
      <Group
        {...frame}
        {...attributes}
        as={DateFieldset}
        state={state}
        error={<DateError of={frame.name} />}
      >
        <DateInputs {...{ state, disabled, autoComplete, inputMode, enterKeyHint, readOnly }} />
      </Group>
    );
  }
  return (
    <Field {...frame}>
      <FieldInput
        {...(control as React.ComponentProps<typeof FieldInput>)}
        type="date"
        required={field.required || undefined}
        min={field.min}
        max={field.max}
        className={classNames(boxClass, "sm:w-fit", control.className)}
      />
    </Field>
  );
}

function expectDate(field: unknown): void {
  const { kind, type, name } = field as TextDescriptor;
  if (kind !== "text" || type === "date") return;
  throw new DeveloperError("PF-202", name);
}
