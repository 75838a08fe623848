"use client";

import { useFormContext } from "plainform/react";

/** Shows the answer of the surrounding form’s action. */
export function Received() {
  const { state } = useFormContext();
  return state.status === "success" ? (
    <pre data-testid="received" className="wrap-anywhere whitespace-pre-wrap">
      {String(state.data)}
    </pre>
  ) : null;
}
