"use client";

import { buttonClass, type Tone } from "./button.ts";
import { classNames } from "./class-names.ts";
import { useForm } from "./form-context.ts";

export interface SubmitButtonProps
  extends Omit<React.ComponentProps<"button">, "type" | "disabled" | "formAction"> {
  /** What it says while the form is on its way. */
  pendingLabel?: React.ReactNode;
  /** `danger` for what can't be undone, `quiet` for what isn't the form's main business. */
  tone?: Tone;
}

/**
 * Sends the form. Renders a `<button type="submit">`. While the form is on its way it says so and does nothing, but
 * keeps the focus (`aria-disabled`, not `disabled`). Without JavaScript it is a plain submit button.
 *
 * @example <SubmitButton pendingLabel="Publishing…">Publish post</SubmitButton>
 */
export function SubmitButton({
  pendingLabel,
  tone = "accent",
  className,
  children,
  onClick,
  ...attributes
}: SubmitButtonProps) {
  const { pending } = useForm();
  return (
    <button
      {...attributes}
      type="submit"
      aria-disabled={pending ? true : undefined}
      onClick={(event) => {
        onClick?.(event);
        // The second click of a double click, in case the first has been answered already.
        if (event.detail > 1) event.preventDefault();
      }}
      className={classNames(buttonClass(tone), className)}
    >
      {pending && pendingLabel !== undefined ? pendingLabel : children}
    </button>
  );
}
