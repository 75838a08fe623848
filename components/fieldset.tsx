"use client";

import { FieldsetProvider, type FieldTree, useFieldset } from "plainform/react";
import { classNames } from "./class-names.ts";
import { LabelText } from "./field.tsx";
import { FieldError } from "./field-error.tsx";
import { Hint } from "./hint.tsx";

export interface FieldsetProps extends React.ComponentProps<"fieldset"> {
  /** The group from `fieldsOf(schema)`. The fieldset then shows the errors of the group as a whole. */
  field?: FieldTree | undefined;
  /** The visible legend. */
  legend: React.ReactNode;
  hint?: React.ReactNode;
  /**
   * Whether the whole group may stay empty. The legend says so in place of the fields' labels. A `field` decides it by
   * itself.
   */
  isOptional?: boolean | undefined;
}

/**
 * Fields that belong together, such as an address. It renders a `<fieldset>` with its `<legend>`, its hint and the errors
 * of the group as a whole, which screen readers announce on entering the group. It works the same without JavaScript.
 *
 * @example
 * <Fieldset field={fields.address} legend="Address">
 *   <TextField field={fields.address.city} label="City" />
 * </Fieldset>
 */
export function Fieldset({
  field,
  legend,
  hint,
  isOptional: given,
  className,
  children,
  ...attributes
}: FieldsetProps) {
  const group = useFieldset(field, { hint });
  const { name, hintId, error, errorId } = group;
  const isOptional = given ?? group.isOptional;
  const fieldset = (
    <fieldset
      {...group.fieldset}
      {...attributes}
      data-optional={isOptional || undefined}
      className={classNames("min-w-0 hyphens-auto", className)}
    >
      <legend className="text-lg font-bold">
        <LabelText isOptional={isOptional}>{legend}</LabelText>
      </legend>
      <Hint id={hintId}>{hint}</Hint>
      <FieldError id={errorId} data-error={name}>
        {error}
      </FieldError>
      <div className="mt-4 space-y-6">
        <FieldsetProvider disabled={attributes.disabled}>{children}</FieldsetProvider>
      </div>
    </fieldset>
  );
  // The error bar is drawn by the wrapper div, because a border on a `<fieldset>` starts at the middle of its legend.
  if (name === undefined) return fieldset;
  return (
    <div data-field="" className="pf-field min-w-0">
      {fieldset}
    </div>
  );
}
