"use client";

import { use } from "react";
import { FieldStoreContext } from "./form-context.ts";
import type { SubmitAttributes } from "./submit-buttons.ts";
import { firstButton, press } from "./submitters.ts";

/**
 * Returns the attributes of the button that Enter presses in a form whose first buttons are those of a list or of the
 * error summary: a submit button that copies the application's first button. Give it a class that hides it without
 * `display: none`, because some browsers don't press a button that isn't rendered.
 *
 * @example <button {...useDefaultButton()} className="sr-only" />
 */
export function useDefaultButton() {
  return {
    ...useButtonAttributes(),
    type: "submit",
    "data-kit": true,
    tabIndex: -1,
    "aria-hidden": true,
    onClick: (event: React.MouseEvent<HTMLButtonElement>) =>
      press(event, firstButton(event.currentTarget.form)),
  } as const;
}

/**
 * Returns the attributes that the server's HTML has for a button of the kit, which stands before those of the
 * application: the same as the first of them, or as the first that is preferred. The browser keeps what the HTML says.
 */
export function useButtonAttributes(
  isPreferred: (button: SubmitAttributes) => boolean = () => false,
): SubmitAttributes & { suppressHydrationWarning?: boolean } {
  const { buttons } = use(FieldStoreContext);
  if (typeof window !== "undefined") return { suppressHydrationWarning: true };
  if (!buttons) return {};
  if (buttons.known.length === 0) use(buttons.first());
  return buttons.known.find(isPreferred) ?? buttons.known[0] ?? {};
}
