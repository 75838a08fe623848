"use client";

import {
  type ControlProps,
  type NumberDescriptor,
  nativeAttributes,
  numberTexts,
  observeControl,
  ReadOnlyChoice,
  splitProps,
  useControl,
  useTexts,
} from "plainform/react";
import { useEffect, useRef } from "react";
import { classNames } from "./class-names.ts";
import { Field } from "./field.tsx";
import { ReadOnlyField } from "./read-only-field.tsx";

export interface RangeFieldProps<F> extends ControlProps<F, "number", "input", number> {}

/**
 * A number that need not be exact. It renders an `<input type="range">` between its ends, which are 0 and 100 if the
 * schema has none. With JavaScript, its value is shown beside it; without JavaScript, only the ends are. A range is never
 * empty: without a default, the browser starts in the middle and sends that value. If a person may leave the question
 * open, use `NumberField`.
 *
 * @example <RangeField field={fields.volume} label="Volume" suffix="%" />
 */
export function RangeField<const F>(props: RangeFieldProps<F>) {
  const { field, frame, control: given } = splitProps<NumberDescriptor, typeof props>(props);
  const { control, shown } = useControl(given);
  const { locale } = useTexts(numberTexts);
  const value = useRef<HTMLSpanElement>(null);
  const { min = 0, max = Math.max(100, min), step } = nativeAttributes(field) as NumberDescriptor;
  const written = (number: number | string) => Number(number).toLocaleString(locale);

  useEffect(
    () =>
      observeControl(control.id, (input) => {
        if (value.current) value.current.textContent = Number(input.value).toLocaleString(locale);
      }),
    [control.id, locale],
  );

  if (control.readOnly) {
    return (
      <ReadOnlyField {...frame} attributes={given}>
        <ReadOnlyChoice
          state={given.state}
          disabled={given.disabled}
          choices={shown.map((value) => ({ value, text: written(value) }))}
        />
      </ReadOnlyField>
    );
  }
  const { readOnly: _, ...attributes } = control;
  // Screen readers announce the ends and the value of the control itself.
  return (
    <Field {...frame}>
      <div className="flex items-center gap-3">
        <span aria-hidden className="text-muted">
          {written(min)}
        </span>{" "}
        <input
          {...attributes}
          {...{ min, max, step }}
          type="range"
          defaultValue={shown[0]}
          className={classNames(
            "min-h-target min-w-0 grow accent-accent disabled:cursor-not-allowed disabled:opacity-60",
            attributes.className,
          )}
        />{" "}
        <span aria-hidden className="text-muted">
          {written(max)}
        </span>{" "}
        <span ref={value} aria-hidden className="min-w-[4ch] text-end font-semibold tabular-nums" />
      </div>
    </Field>
  );
}
