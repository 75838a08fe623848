"use client";

import type { CheckboxField as CheckboxDescriptor } from "@/lib/form/descriptor.ts";
import { Affixed, ErrorBar } from "./field.tsx";
import { FieldError } from "./field-error.tsx";
import { useTexts } from "./form-texts.tsx";
import { ReadOnlyField } from "./read-only-field.tsx";
import { Tick } from "./tick.tsx";
import { type SharedProps, useControl } from "./use-control.ts";

type TickFieldProps = SharedProps<boolean> &
  Omit<React.ComponentProps<"input">, keyof SharedProps<boolean>> & {
    field: unknown;
    /** How the native checkbox looks. */
    look?: string | undefined;
  };

/** What a checkbox, a switch and a consent have in common: a native checkbox with its label and hint beside it. */
export function TickField({ look, ...props }: TickFieldProps) {
  const { field, frame, control, shown } = useControl<CheckboxDescriptor, typeof props>(props);
  const { yes, no } = useTexts();
  const { readOnly, autoComplete: _, ...attributes } = control;
  const isTicked = shown.some((text) => text === "on" || text === "true");
  if (readOnly) {
    return (
      <ReadOnlyField {...frame} {...control} values={isTicked ? ["on"] : []}>
        {isTicked ? yes : no}
      </ReadOnlyField>
    );
  }
  const { state, label, hint, prefix, suffix } = frame;
  const { name, hintId, error, errorId } = state;
  return (
    <ErrorBar isWrong={error !== undefined}>
      <FieldError id={errorId} data-error={name}>
        {error}
      </FieldError>
      <Affixed prefix={prefix} suffix={suffix}>
        <Tick
          {...attributes}
          {...{ look, label, hint, hintId }}
          type="checkbox"
          isWrong={error !== undefined}
          required={field.required || undefined}
          defaultChecked={isTicked}
        />
      </Affixed>
    </ErrorBar>
  );
}
