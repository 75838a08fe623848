"use client";

const counts = globalThis as typeof globalThis & { rendered?: number };

/** Counts how often it is rendered, in `window.rendered`. */
export function Counted() {
  counts.rendered = (counts.rendered ?? 0) + 1;
  return null;
}
