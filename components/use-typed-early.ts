"use client";

import { useLayoutEffect, useState } from "react";

/** What was typed into textareas that aren't hydrated yet. By element: hydration may start over. */
const early = new WeakMap<HTMLTextAreaElement, string>();

/**
 * Keeps what was typed into a textarea before its page was hydrated. React sets a textarea that has a default back to
 * it then (`initTextarea` of react-dom 19.3); it leaves inputs and selects as they are.
 */
export function useTypedEarly(id: string): void {
  // While hydrating, this comes before React gets to the element, and the effect after.
  const [area] = useState(() => {
    const area = globalThis.document?.getElementById(id) as HTMLTextAreaElement | null | undefined;
    if (area && area.value !== area.defaultValue) {
      early.set(area, area.value);
      keep(area);
    }
    return area;
  });
  useLayoutEffect(() => {
    if (!area) return;
    putBack(area);
    early.delete(area);
  }, [area]);
}

/** Hydration may wait for a file in between. The person types on, and may send the form. */
function keep(area: HTMLTextAreaElement): void {
  requestAnimationFrame(() => {
    if (!early.has(area)) return;
    putBack(area);
    early.set(area, area.value);
    keep(area);
  });
}

function putBack(area: HTMLTextAreaElement): void {
  if (area.value === area.defaultValue) area.value = early.get(area) ?? area.value;
}
