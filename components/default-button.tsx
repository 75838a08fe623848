"use client";

import { useDefaultButton } from "plainform/react";

/** The hidden button that Enter presses in a form whose first buttons are the kit's own. */
export function DefaultButton() {
  return <button {...useDefaultButton()} className="sr-only" />;
}
