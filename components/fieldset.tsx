"use client";

import {
  DisabledContext,
  type FieldTree,
  groupName,
  idle,
  isOptionalGroup,
  SubmittedValuesContext,
  useControlId,
  useError,
} from "plainform/react";
import { use, useId } from "react";
import { classNames } from "./class-names.ts";
import { LabelText } from "./field.tsx";
import { FieldError } from "./field-error.tsx";
import { Hint } from "./hint.tsx";

export interface FieldsetProps extends React.ComponentProps<"fieldset"> {
  /** From `fieldsOf(schema)`: the group. What the schema says of the group as a whole is shown here then. */
  field?: FieldTree | undefined;
  /** Always visible. */
  legend: React.ReactNode;
  hint?: React.ReactNode;
  /**
   * The whole group may stay empty. The legend says so, in place of the labels of the fields in it. A `field` says by
   * itself whether that is so.
   */
  isOptional?: boolean | undefined;
}

/**
 * Fields that belong together, like an address. Renders a `<fieldset>` with its `<legend>`, hint and what is wrong with
 * it as a whole, which are read out on the way into it. Without JavaScript it is the same.
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
  isOptional = field !== undefined && isOptionalGroup(field),
  className,
  children,
  ...attributes
}: FieldsetProps) {
  const hintId = useId();
  const submitted = use(SubmittedValuesContext);
  const isDisabled = use(DisabledContext) || attributes.disabled === true;
  const name = field && groupName(field);
  const id = useControlId(name ?? "");
  const found = useError(name ?? "");
  const error = name === undefined ? undefined : found;
  const describedBy = [hint && hintId, error && `${id}-error`].filter(Boolean).join(" ");
  const fieldset = (
    <fieldset
      // A link of the error summary leads to a group that can be wrong.
      {...(name !== undefined && { id, tabIndex: -1 })}
      aria-describedby={describedBy || undefined}
      {...attributes}
      data-optional={isOptional || undefined}
      className={classNames("min-w-0 hyphens-auto", className)}
    >
      <legend className="text-lg font-bold">
        <LabelText isOptional={isOptional}>{legend}</LabelText>
      </legend>
      <Hint id={hintId}>{hint}</Hint>
      <FieldError id={`${id}-error`} data-error={name}>
        {error}
      </FieldError>
      <div className="mt-4 space-y-6">
        {/* What is disabled wasn't sent: its boxes would come back unticked. */}
        <SubmittedValuesContext value={attributes.disabled ? idle : submitted}>
          <DisabledContext value={isDisabled}>{children}</DisabledContext>
        </SubmittedValuesContext>
      </div>
    </fieldset>
  );
  // The bar beside what is wrong is of what is around: that of a fieldset begins at half of its legend.
  return name === undefined ? fieldset : <div className="pf-field min-w-0">{fieldset}</div>;
}
