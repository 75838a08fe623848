"use client";

import { FieldError } from "./field-error.tsx";
import { useTexts } from "./form-texts.tsx";
import { Hint } from "./hint.tsx";
import type { FieldState } from "./use-field.ts";

/** What stands around a control. */
export interface FrameProps {
  state: FieldState;
  label: React.ReactNode;
  hint: React.ReactNode;
  isOptional: boolean;
  prefix: React.ReactNode;
  suffix: React.ReactNode;
}

/**
 * What surrounds every control: its label, hint and error, in the order in which they are read.
 * Renders a `<div>` with the control as its last part.
 */
export function Field({ state, label, hint, isOptional, prefix, suffix, children }: Framed) {
  const { name, id, hintId, error, errorId } = state;
  return (
    <ErrorBar isWrong={error !== undefined}>
      <label htmlFor={id} className="block w-fit font-semibold">
        <LabelText isOptional={isOptional}>{label}</LabelText>
      </label>
      <Hint id={hintId}>{hint}</Hint>
      <FieldError id={errorId} data-error={name}>
        {error}
      </FieldError>
      <Affixed prefix={prefix} suffix={suffix}>
        {children}
      </Affixed>
    </ErrorBar>
  );
}

export type Framed = FrameProps & { children: React.ReactNode };

/** A bar beside all of what is wrong. */
export function ErrorBar({ isWrong, children }: { isWrong: boolean; children: React.ReactNode }) {
  return (
    <div className={`min-w-0 hyphens-auto ${isWrong ? "border-s-4 border-danger ps-4" : ""}`}>
      {children}
    </div>
  );
}

/** A label, and whether the field may stay empty. */
export function LabelText({
  isOptional,
  children,
}: {
  isOptional: boolean;
  children: React.ReactNode;
}) {
  const { optional } = useTexts();
  return (
    <>
      {children}
      {isOptional ? <span className="font-normal text-muted"> {optional}</span> : null}
    </>
  );
}

/** A control between a prefix and a suffix, like a currency or a unit. Screen readers get those from the label. */
export function Affixed({
  prefix,
  suffix,
  children,
}: Pick<FrameProps, "prefix" | "suffix"> & { children: React.ReactNode }) {
  const affix = "shrink-0 text-muted";
  if (!prefix && !suffix) return <div className="mt-1.5">{children}</div>;
  return (
    <div className="mt-1.5 flex items-center gap-2">
      {prefix ? (
        <span aria-hidden className={affix}>
          {prefix}
        </span>
      ) : null}
      <div className="min-w-0 grow">{children}</div>
      {suffix ? (
        <span aria-hidden className={affix}>
          {suffix}
        </span>
      ) : null}
    </div>
  );
}
