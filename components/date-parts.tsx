"use client";

import {
  type ControlState,
  useControlId,
  useDateError,
  useDateParts,
  useName,
} from "plainform/react";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control-classes.ts";
import { FieldError } from "./field-error.tsx";

/** The parts of a date that need the surrounding form. The rest of a {@link DateField} is plain HTML. */

interface DateProps {
  state: ControlState;
}

/** Renders the `<fieldset>` around the parts. */
export function DateFieldset(props: DateProps & React.ComponentProps<"fieldset">) {
  return <fieldset {...useDateParts(props).fieldset} />;
}

/** Renders the error of the date or of one of its parts in a `<p>`, or nothing. */
export function DateError({ of }: { of: string }) {
  return (
    <FieldError id={`${useControlId(of)}-error`} data-error={useName(of)}>
      {useDateError(of)}
    </FieldError>
  );
}

/** Renders an `<input>` with its label for each part, in the order of the page's language. */
export function DateInputs({
  state,
  disabled,
  autoComplete,
  inputMode = "numeric",
  ...attributes
}: DateProps &
  Pick<
    React.ComponentProps<"input">,
    "autoComplete" | "inputMode" | "enterKeyHint" | "readOnly" | "disabled"
  >) {
  const { parts } = useDateParts({ state, disabled, autoComplete });
  return (
    <div className="flex flex-wrap gap-4">
      {parts.map(({ part, label, input }) => (
        <div key={part}>
          <label htmlFor={input.id} className="block w-fit">
            {label}
          </label>
          <input
            {...attributes}
            {...input}
            inputMode={inputMode}
            className={classNames(boxClass, part === "year" ? "mt-1 max-w-24" : "mt-1 max-w-16")}
          />
        </div>
      ))}
    </div>
  );
}
