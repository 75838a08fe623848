"use client";

import { createContext } from "react";

/** The row that a field is in. */
export interface RowContextValue {
  /** `links[].url` → `links[2].url` */
  nameOf(name: string): string;
  /** What the row has of that name before anything was entered. */
  defaultOf(name: string): unknown;
  /** The same, as texts for a control. */
  shownOf(name: string): readonly string[];
}

export const RowContext = createContext<RowContextValue | undefined>(undefined);
