"use client";

import { FieldStoreContext, firstButton, press, type SubmitAttributes } from "plainform/react";
import { use } from "react";

/**
 * The button that Enter presses in a form whose first buttons are the kit's own. It renders a hidden submit button that
 * copies the application's first button. Where scripts run, it presses that button; the server's HTML has its name and
 * value.
 */
export function DefaultButton() {
  return (
    <button
      {...useAttributes()}
      type="submit"
      data-kit
      tabIndex={-1}
      aria-hidden
      className="sr-only"
      onClick={(event) => press(event, firstButton(event.currentTarget.form))}
    />
  );
}

/**
 * Returns the attributes that a button of the kit has in the server's HTML. The kit's buttons come before the
 * application's, so they copy the first of those, or the first that is preferred. The browser keeps the HTML's attributes.
 */
export function useAttributes(
  isPreferred: (button: SubmitAttributes) => boolean = () => false,
): SubmitAttributes & { suppressHydrationWarning?: boolean } {
  const { buttons } = use(FieldStoreContext);
  if (typeof window !== "undefined") return { suppressHydrationWarning: true };
  if (!buttons) return {};
  if (buttons.known.length === 0) use(buttons.first());
  return buttons.known.find(isPreferred) ?? buttons.known[0] ?? {};
}
