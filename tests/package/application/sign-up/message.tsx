"use client";

import { useFormContext } from "plainform/react";

export function Message() {
  const { state, pending } = useFormContext();
  if (pending) return <p role="status">Sending…</p>;
  return state.status === "success" ? <p role="status">{state.message}</p> : null;
}
