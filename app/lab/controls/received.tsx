"use client";

import { useFormContext } from "plainform/react";

/** What the action of the form around has answered. */
export function Received() {
  const { state } = useFormContext();
  return state.status === "success" ? (
    <pre data-testid="received" className="wrap-anywhere whitespace-pre-wrap">
      {String(state.data)}
    </pre>
  ) : null;
}
