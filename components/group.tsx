"use client";

import { classNames } from "./class-names.ts";
import { Affixed, ErrorBar, type FrameProps, LabelText } from "./field.tsx";
import { FieldError } from "./field-error.tsx";
import { Hint } from "./hint.tsx";

/**
 * What surrounds controls that are one field, like radio buttons: a `<fieldset>` whose legend is the field's label, its
 * hint and error.
 */
export function Group({
  state,
  label,
  hint,
  isOptional,
  prefix,
  suffix,
  className,
  children,
  ...attributes
}: FrameProps & Omit<React.ComponentProps<"fieldset">, "prefix" | "name" | "id">) {
  const { name, hintId, error, errorId } = state;
  return (
    <ErrorBar isWrong={error !== undefined}>
      <fieldset {...attributes} className={classNames("min-w-0", className)}>
        <legend className="font-semibold">
          <LabelText isOptional={isOptional}>{label}</LabelText>
        </legend>
        <Hint id={hintId}>{hint}</Hint>
        <FieldError id={errorId} data-error={name}>
          {error}
        </FieldError>
        <Affixed prefix={prefix} suffix={suffix}>
          {children}
        </Affixed>
      </fieldset>
    </ErrorBar>
  );
}
