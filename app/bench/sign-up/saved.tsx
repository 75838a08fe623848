"use client";

import { useFormContext } from "plainform/react";

/** The message that every contender shows after a save. */
export function Saved() {
  const { state } = useFormContext();
  return state.status === "success" ? <p data-ok>{state.message}</p> : null;
}
