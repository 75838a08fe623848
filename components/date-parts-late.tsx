"use client";

import { lazy } from "react";
import type { DatePartsProps } from "./date-parts.tsx";
import { useField } from "./use-field.ts";

const Late = lazy(() =>
  import("./date-parts.tsx").then(({ DateParts }) => ({ default: DateParts })),
);

/** A date in three parts, of which a page without one loads nothing. */
export function DateParts(props: DatePartsProps) {
  // On the server, the error summary asks which fields the page has before this one is there.
  useField(props.control.state.field);
  return <Late {...props} />;
}
