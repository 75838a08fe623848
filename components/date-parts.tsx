"use client";

import { useEffect } from "react";
import { type DatePart, dateParts, splitDate } from "@/lib/core/date-parts.ts";
import type { FieldDescriptor, NumberDescriptor } from "@/lib/core/field-descriptor.ts";
import { dateTexts } from "@/lib/react/texts/date.ts";
import { useTexts } from "@/lib/react/texts/text.tsx";
import { type ControlState, useControl } from "@/lib/react/use-control.ts";
import { useControlId, useError, useField, useName } from "@/lib/react/use-field.ts";
import type { validateDateParts } from "@/lib/react/validate-date-parts.ts";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control.ts";
import { FieldError } from "./field-error.tsx";

/**
 * The parts of a date that have to know the form around. All else of a {@link DateField} is plain HTML.
 */

let lookAt: typeof validateDateParts | undefined;

/**
 * A page whose dates are one control each has no need of it. Until it is there, only a date without any entry is known
 * to be missing. With an entry, the form is the server's to look at, as a whole: nobody is told of half of the errors.
 */
function load(): void {
  import("@/lib/react/validate-date-parts.ts").then(
    (loaded) => {
      // Each date of a page asks for it.
      if (lookAt) return;
      lookAt = loaded.validateDateParts;
      loaded.validateDatesAgain();
    },
    // Out of reach: the next date tries again.
    () => {},
  );
}

const look: ControlState["look"] = (data, field, isAsked) => {
  if (lookAt) return lookAt(data, field, isAsked);
  return dateParts.some((part) => data.get(`${field.name}.${part}`)) ? null : undefined;
};

interface DateProps {
  state: ControlState;
}

/** Renders the `<fieldset>` around the parts. */
export function DateFieldset({ state, ...props }: DateProps & React.ComponentProps<"fieldset">) {
  useEffect(load, []);
  const { state: date, control } = useControl({ ...props, state: { ...state, look } });
  const partError = usePartError(date.name);
  const ownError = date.error === undefined && partError !== undefined && date.errorId;
  // The parts have the id and the name.
  const { id, name, "aria-invalid": _, "aria-describedby": describedBy, ...attributes } = control;
  return (
    <fieldset
      {...attributes}
      aria-describedby={[describedBy, ownError].filter(Boolean).join(" ") || undefined}
    />
  );
}

/** What is wrong with the date or a part of it. Renders a `<p>`, or nothing. */
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
  const { state, shown } = useControl({ disabled, state: { ...given, look } });
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
        const { error: ownError, typed, ...state } = states[part];
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
              defaultValue={(disabled ? undefined : typed?.[0]) ?? defaults[part]}
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

/** What is wrong with one of the parts. */
function usePartError(name: string): string | undefined {
  const errors = [useError(`${name}.day`), useError(`${name}.month`), useError(`${name}.year`)];
  return errors.find((error) => error !== undefined);
}

/** A part of a date is a field of the form, with a name, a value and an error of its own. */
function partOf({ name, required }: FieldDescriptor, part: DatePart): NumberDescriptor {
  return { kind: "number", name: `${name}.${part}`, required, integer: true, messages: {} };
}
