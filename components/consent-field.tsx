import type { ControlProps } from "plainform/react";
import { TickField } from "./tick-field.tsx";

export interface ConsentFieldProps<F>
  extends Omit<ControlProps<F, "checkbox", "input", boolean>, "defaultValue"> {
  /** The full text of the consent, unless the label says it or links to it. */
  children?: React.ReactNode;
}

/**
 * A person's consent: `z.literal(true, "Accept the terms")`, or `z.boolean()` if the person may refuse it. It renders a
 * native checkbox that is never ticked beforehand, and works the same without JavaScript.
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
