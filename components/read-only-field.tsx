"use client";

import { Affixed, ErrorBar, type FrameProps } from "./field.tsx";
import { FieldError } from "./field-error.tsx";
import { useTexts } from "./form-texts.tsx";
import { Hint } from "./hint.tsx";

/** What any element may have; the other attributes belong to the control that isn’t there. */
const isGlobal = /^(data-.+|dir|lang|style|title)$/;

/**
 * A choice that can't be changed. HTML has `readonly` for texts only, so this is the text of what is chosen, and hidden
 * inputs that send it. Renders a `<div role="group">`, so that label, hint and text are read together.
 */
export function ReadOnlyField({
  state,
  label,
  hint,
  prefix,
  suffix,
  name,
  disabled,
  values,
  className,
  children,
  ...attributes
}: FrameProps & {
  name: string;
  disabled?: boolean | undefined;
  className?: string | undefined;
  /** What is sent. */
  values: readonly string[];
  /** What is shown. */
  children?: React.ReactNode;
}) {
  const { nothing } = useTexts();
  const { id, hintId, error, errorId, describedBy } = state;
  const labelId = `${id}-label`;
  return (
    <ErrorBar isWrong={error !== undefined}>
      {/* A link of the error summary may lead here. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and there are none */}
      <div
        {...Object.fromEntries(Object.entries(attributes).filter(([name]) => isGlobal.test(name)))}
        id={id}
        role="group"
        tabIndex={-1}
        aria-labelledby={labelId}
        aria-describedby={describedBy}
        className={className}
      >
        <div id={labelId} className="font-semibold">
          {label}
        </div>
        <Hint id={hintId}>{hint}</Hint>
        <FieldError id={errorId} data-error={state.name}>
          {error}
        </FieldError>
        <Affixed prefix={prefix} suffix={suffix}>
          <div className="min-h-target rounded-control border border-edge border-dashed bg-page px-3 py-2">
            {children || nothing}
          </div>
        </Affixed>
        {values.map((value) => (
          <input key={value} type="hidden" name={name} value={value} disabled={disabled} />
        ))}
      </div>
    </ErrorBar>
  );
}
