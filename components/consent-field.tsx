import type { ControlProps } from "plainform/react";
import { TickField } from "./tick-field.tsx";

export interface ConsentFieldProps<F>
  extends Omit<ControlProps<F, "checkbox", "input", boolean>, "defaultValue"> {
  /** The full text of the consent, unless the label says it or links to it. */
  children?: React.ReactNode;
}

/**
 * A person's consent, for `z.literal(true, "Accept the terms")`; for `z.boolean()` where it may be refused. Renders a
 * native checkbox that is never ticked beforehand. Without JavaScript it is the same.
 *
 * @example <ConsentField field={fields.terms} label={<>I accept the <a href="/terms">terms</a></>} />
 */
export function ConsentField<const F>({ children, ...props }: ConsentFieldProps<F>) {
  return (
    <div>
      {children ? (
        <div className="mb-3 space-y-3 border-rule border-s-4 ps-4">{children}</div>
      ) : null}
      <TickField {...props} />
    </div>
  );
}
