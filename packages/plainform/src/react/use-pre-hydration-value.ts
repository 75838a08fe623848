"use client";

import { useLayoutEffect, useState } from "react";

/** The early texts by element, because hydration may start over with new component state. */
const early = new WeakMap<HTMLTextAreaElement, string>();

/**
 * Keeps a text that was typed into a textarea before the page was hydrated. During hydration, React sets a textarea
 * with a default back to that default (`initTextarea` of react-dom 19.3); inputs and selects keep their content.
 */
export function usePreHydrationValue(id: string): void {
  // While hydrating, this initialiser runs just before React gets to the element, and the effect runs after.
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
