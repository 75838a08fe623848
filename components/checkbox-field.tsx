import type { ControlProps } from "plainform/react";
import { TickField } from "./tick-field.tsx";

export interface CheckboxFieldProps<F> extends ControlProps<F, "checkbox", "input", boolean> {}

/**
 * A box to tick, for `z.boolean()`. Renders a native checkbox with its label beside it.
 * Without JavaScript it is the same. A box that was unticked comes back unticked, whatever its default.
 *
 * @example <CheckboxField field={fields.newsletter} label="Send me the newsletter" />
 */
export function CheckboxField<const F>(props: CheckboxFieldProps<F>) {
  return <TickField {...props} />;
}
