"use client";

import { passwordTexts, useControlId, useHydrated, useTexts } from "plainform/react";
import { useState } from "react";

/**
 * Shows and hides the password in the input before it. It renders a `<button>` where scripts run, otherwise nothing.
 */
export function ShowPassword({
  of,
  ...attributes
}: { of: string } & Pick<React.ComponentProps<"button">, "disabled" | "className">) {
  const { show, hide, showPassword, hidePassword } = useTexts(passwordTexts);
  const [isShown, setIsShown] = useState(false);
  const id = useControlId(of);
  if (!useHydrated()) return null;
  const toggle = (next: boolean) => {
    const input = document.getElementById(id) as HTMLInputElement;
    input.type = next ? "text" : "password";
    setIsShown(next);
    // The password is hidden again on submit, because a browser may store the content of a text input.
    if (next) input.form?.addEventListener("submit", () => toggle(false), { once: true });
  };
  return (
    <button
      {...attributes}
      type="button"
      aria-controls={id}
      aria-label={isShown ? hidePassword : showPassword}
      onClick={() => toggle(!isShown)}
    >
      {isShown ? hide : show}
    </button>
  );
}
