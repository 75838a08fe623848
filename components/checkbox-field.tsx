import type { ControlProps } from "plainform/react";
import { TickField } from "./tick-field.tsx";

export interface CheckboxFieldProps<F> extends ControlProps<F, "checkbox", "input", boolean> {}

/**
 * A checkbox for `z.boolean()`. It renders a native checkbox with its label beside it, and works the same without
 * JavaScript. A box that a person has unticked comes back unticked, whatever its default.
 *
 * @example <CheckboxField field={fields.newsletter} label="Send me the newsletter" />
 */
export function CheckboxField<const F>(props: CheckboxFieldProps<F>) {
  return <TickField {...props} />;
}
