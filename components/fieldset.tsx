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
      // The error summary links to a group that can have errors.
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
        {/* A disabled fieldset wasn't sent, so its checkboxes would come back unticked. */}
        <SubmittedValuesContext value={attributes.disabled ? idle : submitted}>
          <DisabledContext value={isDisabled}>{children}</DisabledContext>
        </SubmittedValuesContext>
      </div>
    </fieldset>
  );
  // The error bar is drawn by the wrapper div, because a border on a `<fieldset>` starts at the middle of its legend.
  return name === undefined ? fieldset : <div className="pf-field min-w-0">{fieldset}</div>;
}
