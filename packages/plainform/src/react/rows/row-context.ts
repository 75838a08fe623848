"use client";

import { createContext } from "react";

/** The row around a field. */
export interface RowContextValue {
  /** `links[].url` → `links[2].url` */
  nameOf(name: string): string;
  /** Returns the row's default for a name. */
  defaultOf(name: string): unknown;
  /** Returns the same default as the texts of a control. */
  shownOf(name: string): readonly string[];
}

export const RowContext = createContext<RowContextValue | undefined>(undefined);
