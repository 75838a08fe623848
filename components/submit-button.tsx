import { SubmitButton as UnstyledSubmitButton } from "plainform/react";
import { buttonClass, type Tone } from "./button-class.ts";
import { classNames } from "./class-names.ts";

export interface SubmitButtonProps
  extends Omit<React.ComponentProps<"button">, "type" | "disabled" | "formAction"> {
  /** The text while the form is on its way. */
  pendingLabel?: React.ReactNode;
  /** The look: `danger` for an action that can't be undone, `quiet` for a secondary one. */
  tone?: Tone;
}

/**
 * Sends the form. It renders a `<button type="submit">`. While the form is being sent, the button shows `pendingLabel` and
 * does nothing, but keeps the focus (`aria-disabled`, not `disabled`). Without JavaScript it is a plain submit button.
 *
 * @example <SubmitButton pendingLabel="Publishing…">Publish post</SubmitButton>
 */
export function SubmitButton({ tone = "accent", className, ...props }: SubmitButtonProps) {
  return <UnstyledSubmitButton {...props} className={classNames(buttonClass(tone), className)} />;
}
