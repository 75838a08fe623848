"use client";

import { useState } from "react";
import { type FormState, submittedValuesOf } from "../../core/form-state.ts";
import { countRows } from "../../core/row-intents.ts";
import { useFormContext } from "../form-context.ts";

/** One row of a list. */
interface KeyedRow {
  /** The React key. It moves with the row, so that the row keeps its controls. */
  readonly key: string;
  /** The row's default. */
  readonly value?: unknown;
}

let made = 0;

export function newRow(): KeyedRow {
  made += 1;
  return { key: `new ${made}` };
}

/** Returns the rows of a list: the submitted ones, or else those of the default, which come back after a success. */
export function useRows(
  name: string,
  defaults: readonly unknown[] = [],
  { min = 0, submitted }: { min: number | undefined; submitted: FormState },
) {
  const { state } = useFormContext();
  const byDefault = () =>
    Array.from({ length: Math.max(defaults.length, min) }, (_, i) => ({
      key: String(i),
      value: defaults[i],
    }));
  const [rows, setRows] = useState<readonly KeyedRow[]>(() => {
    if (!submittedValuesOf(submitted, name)) return byDefault();
    const sent = countRows(Object.keys(submitted.values), name);
    return Array.from({ length: Math.max(sent, min) }, (_, i) => ({ key: String(i) }));
  });
  const startOver = () =>
    // Rows keep their keys and so their controls, because the person may have edited them since.
    setRows(byDefault().map((row, i) => ({ ...row, key: rows[i]?.key ?? newRow().key })));
  const [seen, setSeen] = useState(state.submission);
  if (state.submission !== seen) {
    setSeen(state.submission);
    if (state.status === "success") startOver();
  }
  return { rows, setRows, startOver };
}
