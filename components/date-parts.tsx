"use client";

import {
  type ControlState,
  type DatePart,
  dateTexts,
  type FieldDescriptor,
  type NumberDescriptor,
  splitDate,
  useControl,
  useControlId,
  useError,
  useField,
  useName,
  useTexts,
} from "plainform/react";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control.ts";
import { FieldError } from "./field-error.tsx";

/** The parts of a date that need the surrounding form. The rest of a {@link DateField} is plain HTML. */

interface DateProps {
  state: ControlState;
}

/** Renders the `<fieldset>` around the parts. */
export function DateFieldset({ state, ...props }: DateProps & React.ComponentProps<"fieldset">) {
  const { state: date, control } = useControl({
    ...props,
    state: { ...state, inParts: true },
  });
  const partError = usePartError(date.name);
  const ownError = date.error === undefined && partError !== undefined && date.errorId;
  // The parts have the id and the name, so the fieldset must not.
  const { id, name, "aria-invalid": _, "aria-describedby": describedBy, ...attributes } = control;
  return (
    <fieldset
      {...attributes}
      aria-describedby={[describedBy, ownError].filter(Boolean).join(" ") || undefined}
    />
  );
}

/** Renders the error of the date or of one of its parts in a `<p>`, or nothing. */
export function DateError({ of }: { of: string }) {
  const own = useError(of);
  const partError = usePartError(of);
  return (
    <FieldError id={`${useControlId(of)}-error`} data-error={useName(of)}>
      {own ?? partError}
    </FieldError>
  );
}

/** Renders an `<input>` with its label for each part, in the order of the page's language. */
export function DateInputs({
  state: given,
  disabled,
  autoComplete,
  inputMode = "numeric",
  ...attributes
}: DateProps &
  Pick<
    React.ComponentProps<"input">,
    "autoComplete" | "inputMode" | "enterKeyHint" | "readOnly" | "disabled"
  >) {
  const { state, shown } = useControl({
    disabled,
    state: { ...given, inParts: true },
  });
  const { field, name, id, error, errorId } = state;
  const texts = useTexts(dateTexts);
  const states = {
    day: useField(partOf(field, "day")),
    month: useField(partOf(field, "month")),
    year: useField(partOf(field, "year")),
  };
  const defaults = splitDate(shown[0]);
  return (
    <div className="flex flex-wrap gap-4">
      {texts.dateOrder.map((part, i) => {
        const { error: ownError, submittedValues, ...state } = states[part];
        // The error summary links to the date, or to the part that is wrong.
        const partId = i === 0 && ownError === undefined ? id : state.id;
        return (
          <div key={part}>
            <label htmlFor={partId} className="block w-fit">
              {texts[part]}
            </label>
            <input
              {...attributes}
              id={partId}
              name={`${name}.${part}`}
              type="text"
              inputMode={inputMode}
              autoComplete={autoComplete === "bday" ? `bday-${part}` : autoComplete}
              required={field.required || undefined}
              defaultValue={(disabled ? undefined : submittedValues?.[0]) ?? defaults[part]}
              aria-invalid={error !== undefined || ownError !== undefined || undefined}
              aria-describedby={ownError === undefined ? undefined : errorId}
              className={classNames(boxClass, part === "year" ? "mt-1 max-w-24" : "mt-1 max-w-16")}
            />
          </div>
        );
      })}
    </div>
  );
}

/** Returns the error of one of the parts. */
function usePartError(name: string): string | undefined {
  const errors = [useError(`${name}.day`), useError(`${name}.month`), useError(`${name}.year`)];
  return errors.find((error) => error !== undefined);
}

/** A part of a date is a field of the form, with a name, a value and an error of its own. */
function partOf({ name, required }: FieldDescriptor, part: DatePart): NumberDescriptor {
  return { kind: "number", name: `${name}.${part}`, required, integer: true, messages: {} };
}
