"use client";

import { type DatePart, dateParts } from "@/lib/form/date-parts.ts";
import type { DateField as DateDescriptor, NumberField, TextField } from "@/lib/form/descriptor.ts";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control.ts";
import { Field } from "./field.tsx";
import { useTexts } from "./form-texts.tsx";
import { Group } from "./group.tsx";
import { lookAtDate } from "./look-at-date.ts";
import { type ControlProps, useControl } from "./use-control.ts";
import { useField } from "./use-field.ts";

export interface DateFieldProps<F>
  extends ControlProps<F, "date" | "text", "fieldset", string | Date> {
  /** The browser's own picker, for days that are near: one control instead of three. */
  native?: boolean | undefined;
}

/**
 * A day, for `z.date()` and `z.iso.date()`. Renders a `<fieldset>` with an `<input>` each for day, month and year, in
 * the order of the page's language; with `native`, one `<input type="date">`. Without JavaScript it is the same, and
 * an error stands at the part that is wrong.
 *
 * @example <DateField field={fields.birthday} label="When were you born?" hint="For example, 27 3 1990" />
 */
export function DateField<const F>(props: DateFieldProps<F>) {
  if (process.env.NODE_ENV !== "production") expectDate(props.field);
  const { native, ...others } = props;
  return native ? <NativeDate {...others} /> : <DateParts {...others} />;
}

type Props = Omit<DateFieldProps<DateDescriptor | TextField>, "native" | "field"> & {
  field: unknown;
};

function NativeDate(props: Props) {
  const { field, frame, control, shown } = useControl<DateDescriptor, typeof props>(props);
  return (
    <Field {...frame}>
      <input
        {...(control as React.ComponentProps<"input">)}
        type="date"
        required={field.required || undefined}
        min={field.min}
        max={field.max}
        defaultValue={shown[0]}
        className={classNames(boxClass, "sm:w-fit", control.className)}
      />
    </Field>
  );
}

function DateParts(props: Props) {
  const { field, frame, control, shown } = useControl<DateDescriptor, typeof props>(
    props,
    lookAtDate,
  );
  const texts = useTexts();
  const states = {
    day: useField(partOf(field, "day")),
    month: useField(partOf(field, "month")),
    year: useField(partOf(field, "year")),
  };
  const { id, name, inputMode, enterKeyHint, autoComplete, readOnly, ...attributes } = control;
  const { "aria-invalid": isWhollyWrong, ...group } = attributes;
  const [year, month, day] = shown[0]?.split("-") ?? [];
  const defaults = { day, month, year };
  const partError = dateParts.map((part) => states[part].error).find((error) => error);
  const { hintId, errorId, error = partError } = frame.state;
  const describedBy = [props["aria-describedby"], frame.hint && hintId, error && errorId]
    .filter(Boolean)
    .join(" ");
  return (
    <Group
      {...frame}
      state={{ ...frame.state, error }}
      {...group}
      aria-describedby={describedBy || undefined}
    >
      <div className="flex flex-wrap gap-4">
        {texts.dateOrder.map((part, i) => {
          const { error: ownError, typed, ...state } = states[part];
          // The error summary links to the date, or to the part that is wrong.
          const partId = i === 0 && ownError === undefined ? id : state.id;
          const isWrong = isWhollyWrong || ownError !== undefined || undefined;
          return (
            <div key={part}>
              <label htmlFor={partId} className="block w-fit">
                {texts[part]}
              </label>
              <input
                {...{ enterKeyHint, readOnly }}
                id={partId}
                name={`${name}.${part}`}
                type="text"
                inputMode={inputMode ?? "numeric"}
                autoComplete={autoComplete === "bday" ? `bday-${part}` : autoComplete}
                required={field.required || undefined}
                defaultValue={(group.disabled ? undefined : typed?.[0]) ?? defaults[part]}
                aria-invalid={isWrong}
                aria-describedby={ownError === undefined ? undefined : errorId}
                className={classNames(
                  boxClass,
                  part === "year" ? "mt-1 max-w-24" : "mt-1 max-w-16",
                )}
              />
            </div>
          );
        })}
      </div>
    </Group>
  );
}

/** A part of a date is a field of the form, with a name, a value and an error of its own. */
function partOf({ name, required }: DateDescriptor, part: DatePart): NumberField {
  return { kind: "number", name: `${name}.${part}`, required, integer: true, messages: {} };
}

function expectDate(field: unknown): void {
  const { kind, type, name } = field as TextField;
  if (kind !== "text" || type === "date") return;
  throw new TypeError(
    `DateField got the field “${name}”, which is any text, so that its parts would never be read. Make it z.iso.date() or z.date() in the schema, or use TextField.`,
  );
}
