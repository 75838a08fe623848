"use client";

import { useEffect } from "react";
import { type DatePart, dateParts } from "@/lib/form/date-parts.ts";
import type { FieldDescriptor, NumberField } from "@/lib/form/descriptor.ts";
import { splitDate } from "@/lib/form/split-date.ts";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control.ts";
import type { FrameProps } from "./field.tsx";
import { FieldError } from "./field-error.tsx";
import { Group } from "./group.tsx";
import type { lookAtDate } from "./look-at-date.ts";
import { useTexts } from "./text.tsx";
import { dateTexts } from "./texts/date.ts";
import { type ControlState, useControl } from "./use-control.ts";
import { useField } from "./use-field.ts";

export interface DatePartsProps {
  frame: FrameProps;
  control: { state: ControlState } & Omit<React.ComponentProps<"fieldset">, "prefix"> &
    Pick<React.ComponentProps<"input">, "autoComplete" | "inputMode" | "enterKeyHint" | "readOnly">;
}

let lookAt: typeof lookAtDate | undefined;

/** A page whose dates are one control each has no need of it. Until it is there, the server looks. */
function load(): void {
  import("./look-at-date.ts").then(
    (loaded) => {
      lookAt = loaded.lookAtDate;
    },
    // Out of reach: the next date tries again.
    () => {},
  );
}

const look: ControlState["look"] = (data, field) => lookAt?.(data, field) ?? {};

/** A day in three parts. Renders a `<fieldset>` with an `<input>` each. */
export function DateParts({ frame, control }: DatePartsProps) {
  const { field } = control.state;
  const own = useControl({ ...control, state: { ...control.state, look } });
  useEffect(load, []);
  const { state, shown, control: ownControl } = own;
  const texts = useTexts(dateTexts);
  const states = {
    day: useField(partOf(field, "day")),
    month: useField(partOf(field, "month")),
    year: useField(partOf(field, "year")),
  };
  const { id, name, inputMode, enterKeyHint, autoComplete, readOnly, ...attributes } = ownControl;
  const { "aria-invalid": isWhollyWrong, ...group } = attributes;
  const defaults = splitDate(shown[0]);
  const partError = dateParts.map((part) => states[part].error).find((error) => error);
  const { hintId, errorId, error = partError } = state;
  const describedBy = [control["aria-describedby"], frame.hint && hintId, error && errorId]
    .filter(Boolean)
    .join(" ");
  return (
    <Group
      {...frame}
      {...group}
      error={
        <FieldError id={errorId} data-error={name}>
          {error}
        </FieldError>
      }
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
function partOf({ name, required }: FieldDescriptor, part: DatePart): NumberField {
  return { kind: "number", name: `${name}.${part}`, required, integer: true, messages: {} };
}
