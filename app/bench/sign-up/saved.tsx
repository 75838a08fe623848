"use client";

import { useFormContext } from "@/lib/react/form-context.ts";

/** What every contender shows after a save. */
export function Saved() {
  const { state } = useFormContext();
  return state.status === "success" ? <p data-ok>{state.message}</p> : null;
}
