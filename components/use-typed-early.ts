"use client";

import { useLayoutEffect, useState } from "react";

/**
 * Keeps what was typed into a textarea before its page was hydrated. React sets a textarea that has a default back to
 * it then (`initTextarea` of react-dom 19.3); it leaves inputs and selects as they are.
 */
export function useTypedEarly(id: string): void {
  // While hydrating, this comes just before React gets to the element, and the effect after.
  useState(() => remember(id));
  useLayoutEffect(() => putBack(id), [id]);
}

/** By element: hydration may start over. */
const early = new WeakMap<HTMLTextAreaElement, string>();

function remember(id: string): void {
  const area = textAreaOf(id);
  if (area && area.value !== area.defaultValue) early.set(area, area.value);
}

function putBack(id: string): void {
  const area = textAreaOf(id);
  const typed = area ? early.get(area) : undefined;
  if (!area || typed === undefined) return;
  early.delete(area);
  if (area.value === area.defaultValue) area.value = typed;
}

function textAreaOf(id: string): HTMLTextAreaElement | null {
  if (typeof document === "undefined") return null;
  return document.getElementById(id) as HTMLTextAreaElement | null;
}
