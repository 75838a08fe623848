"use client";

import { useLayoutEffect, useState } from "react";

/** By element: hydration may start over. */
const early = new WeakMap<HTMLTextAreaElement, string>();

/**
 * Keeps what was typed into a textarea before its page was hydrated. React sets a textarea that has a default back to
 * it then (`initTextarea` of react-dom 19.3); it leaves inputs and selects as they are.
 */
export function usePreHydrationValue(id: string): void {
  // While hydrating, this comes just before React gets to the element, and the effect after.
  const [area] = useState(() => {
    const area = globalThis.document?.getElementById(id) as HTMLTextAreaElement | null | undefined;
    if (area && area.value !== area.defaultValue) early.set(area, area.value);
    return area;
  });
  useLayoutEffect(() => {
    if (!area || !early.has(area)) return;
    if (area.value === area.defaultValue) area.value = early.get(area) ?? "";
    early.delete(area);
  }, [area]);
}
