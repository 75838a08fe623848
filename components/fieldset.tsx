"use client";

import { use, useId } from "react";
import { idle } from "@/lib/form/state.ts";
import { classNames } from "./class-names.ts";
import { LabelText } from "./field.tsx";
import { TypedContext } from "./form-context.ts";
import { Hint } from "./hint.tsx";

export interface FieldsetProps extends React.ComponentProps<"fieldset"> {
  /** Always visible. */
  legend: React.ReactNode;
  hint?: React.ReactNode;
  /** All of it may stay empty. The legend says so, in place of the labels of fields that are asked for together. */
  isOptional?: boolean | undefined;
}

/**
 * Fields that belong together, like an address. Renders a `<fieldset>` with its `<legend>` and hint, which are read out
 * on the way into it. Without JavaScript it is the same.
 *
 * @example <Fieldset legend="Address"><TextField field={fields.address.city} /></Fieldset>
 */
export function Fieldset({
  legend,
  hint,
  isOptional = false,
  className,
  children,
  ...attributes
}: FieldsetProps) {
  const hintId = useId();
  const typed = use(TypedContext);
  return (
    <fieldset
      aria-describedby={hint ? hintId : undefined}
      {...attributes}
      data-optional={isOptional || undefined}
      className={classNames("min-w-0 hyphens-auto", className)}
    >
      <legend className="text-lg font-bold">
        <LabelText isOptional={isOptional}>{legend}</LabelText>
      </legend>
      <Hint id={hintId}>{hint}</Hint>
      <div className="mt-4 space-y-6">
        {/* What is disabled wasn't sent: its boxes would come back unticked. */}
        <TypedContext value={attributes.disabled ? idle : typed}>{children}</TypedContext>
      </div>
    </fieldset>
  );
}
