import type { ControlProps } from "plainform/react";
import { TickField } from "./tick-field.tsx";

export interface SwitchFieldProps<F> extends ControlProps<F, "checkbox", "input", boolean> {}

/**
 * A setting that is on or off, for `z.boolean()`. It renders a native checkbox with `role="switch"`, which looks like a
 * checkbox in forced colours. It works the same without JavaScript, and is sent with its form.
 *
 * @example <SwitchField field={fields.notify} label="Notify me by email" />
 */
export function SwitchField<const F>(props: SwitchFieldProps<F>) {
  return <TickField {...props} role="switch" look={switchClass} />;
}

/** The knob moves in the direction of writing. */
const switchClass =
  "relative mt-2 h-7 w-12 appearance-none rounded-full border-2 border-edge bg-surface " +
  "before:absolute before:inset-y-0.5 before:start-0.5 before:aspect-square before:rounded-full before:bg-edge " +
  "checked:border-accent checked:bg-accent checked:before:start-5.5 checked:before:bg-on-accent " +
  "motion-safe:transition-colors motion-safe:before:transition-[inset-inline-start] " +
  "disabled:cursor-not-allowed disabled:opacity-60 " +
  "forced-colors:size-6 forced-colors:appearance-auto forced-colors:before:hidden";
