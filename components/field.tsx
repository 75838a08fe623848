import { texts } from "./texts.ts";
import type { FieldState } from "./use-field.ts";

/**
 * What surrounds every control: its label, hint and error, in the order in which they are read.
 * Renders a `<div>` with the control as its last part.
 */
export function Field({
  state,
  label,
  hint,
  required,
  children,
}: {
  state: FieldState;
  label: React.ReactNode;
  hint: React.ReactNode;
  required: boolean;
  children: React.ReactNode;
}) {
  const { id, hintId, error, errorId } = state;
  return (
    <div className={error === undefined ? undefined : "border-s-4 border-danger ps-4"}>
      <label htmlFor={id} className="block font-semibold">
        {label}
        {required ? null : <span className="font-normal text-muted"> {texts.optional}</span>}
      </label>
      {hint ? (
        <p id={hintId} className="mt-0.5 text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {error === undefined ? null : (
        <p id={errorId} className="mt-1 font-semibold text-danger">
          <span className="sr-only">{texts.errorPrefix} </span>
          {error}
        </p>
      )}
      <div className="mt-1.5">{children}</div>
    </div>
  );
}
