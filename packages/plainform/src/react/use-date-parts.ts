"use client";

import { type DatePart, splitDate } from "../core/date-parts.ts";
import type { FieldDescriptor, NumberDescriptor } from "../core/field-descriptor.ts";
import { dateTexts } from "./texts/date.ts";
import { useTexts } from "./texts/text.tsx";
import { type ControlState, useControl } from "./use-control.ts";
import { useField, useFieldError } from "./use-field.ts";

/** One of the three controls of a date. */
export interface DatePartControl {
  part: DatePart;
  label: string;
  /** The attributes of the part's `<input>`. */
  input: {
    id: string;
    name: string;
    type: "text";
    required: boolean | undefined;
    autoComplete: string | undefined;
    defaultValue: string | undefined;
    "aria-invalid": true | undefined;
    "aria-describedby": string | undefined;
  };
}

/**
 * Connects a date in three controls to the surrounding form.
 *
 * @param props the control's props, as `splitProps` makes them
 * @returns the attributes of the `<fieldset>`, the error of the date or of one of its parts, and the parts in the order of
 *   the page's language
 * @example
 * const { fieldset, error, errorId, parts } = useDateParts(control);
 * return (
 *   <fieldset {...fieldset}>
 *     <legend>When were you born?</legend>
 *     {error && <p id={errorId}>{error}</p>}
 *     {parts.map(({ part, label, input }) => (
 *       <p key={part}><label htmlFor={input.id}>{label}</label> <input {...input} inputMode="numeric" /></p>
 *     ))}
 *   </fieldset>
 * );
 */
export function useDateParts<
  P extends {
    state: ControlState;
    disabled?: boolean | undefined;
    autoComplete?: string | undefined;
    "aria-describedby"?: string | undefined;
  },
>({ autoComplete, ...props }: P) {
  const { state, shown, control } = useControl({
    ...props,
    state: { ...props.state, inParts: true },
  });
  const { field, id, name, error, errorId } = state;
  const texts = useTexts(dateTexts);
  const fields = {
    day: useField(partOf(props.state.field, "day")),
    month: useField(partOf(props.state.field, "month")),
    year: useField(partOf(props.state.field, "year")),
  };
  const defaults = splitDate(shown[0]);
  const parts = texts.dateOrder.map((part, i): DatePartControl => {
    const { error: partError, submittedValues, id: partId } = fields[part];
    return {
      part,
      label: texts[part],
      input: {
        // The error summary links to the date, or to the part that is wrong.
        id: i === 0 && partError === undefined ? id : partId,
        name: `${name}.${part}`,
        type: "text",
        required: field.required || undefined,
        autoComplete: autoComplete === "bday" ? `bday-${part}` : autoComplete,
        defaultValue: (props.disabled ? undefined : submittedValues?.[0]) ?? defaults[part],
        "aria-invalid": error !== undefined || partError !== undefined || undefined,
        "aria-describedby": partError === undefined ? undefined : errorId,
      },
    };
  });
  const partError = Object.values(fields).find(({ error }) => error !== undefined)?.error;
  // The parts have the id and the name.
  const {
    id: _,
    name: __,
    "aria-invalid": ___,
    "aria-describedby": describedBy,
    ...attributes
  } = control;
  const described = [describedBy, error === undefined && partError !== undefined && errorId];
  return {
    fieldset: {
      ...attributes,
      "aria-describedby": described.filter(Boolean).join(" ") || undefined,
    },
    name,
    error: error ?? partError,
    errorId,
    parts,
  };
}

/** Returns the error of a date or of one of its parts. */
export function useDateError(name: string): string | undefined {
  const errors = [
    useFieldError(name),
    useFieldError(`${name}.day`),
    useFieldError(`${name}.month`),
    useFieldError(`${name}.year`),
  ];
  return errors.find((error) => error !== undefined);
}

/** A part of a date is a field of the form, with a name, a value and an error of its own. */
function partOf({ name, required }: FieldDescriptor, part: DatePart): NumberDescriptor {
  return { kind: "number", name: `${name}.${part}`, required, integer: true, messages: {} };
}
