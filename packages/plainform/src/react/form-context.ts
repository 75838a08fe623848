"use client";

import { createContext, use } from "react";
import { type FormState, idle } from "../core/form-state.ts";
import { createFieldStore, type FieldStore } from "./field-store.ts";

/** What the parts of a form share. */
export interface FormContextValue {
  /** Prefixes the ids of the form's fields, so that two forms of the same schema stay apart. */
  id: string;
  state: FormState;
  pending: boolean;
  /** Changes what the form shows, and what its controls show instead of their defaults: their rows have moved. */
  updateRows: (change: (state: FormState) => FormState) => void;
}

/** Outside a form (in a story, or a page's status message) parts show an idle form's. */
export const FormContext = createContext<FormContextValue>({
  id: "form",
  state: idle,
  pending: false,
  updateRows: () => {},
});

/**
 * The fields of the form around. It stays the same while the form's state changes, and fields with it. Fields outside a
 * form note nothing here, because all requests to a server share this one.
 */
export const FieldStoreContext = createContext<FieldStore>({
  ...createFieldStore("form", {}),
  register() {},
  shown: { add() {}, has: () => false },
  summaries: { add() {}, delete() {}, size: 0 },
});

/**
 * The state that says what controls show instead of their defaults: that of the page's first answer, or of the last
 * success. While something is wrong, the controls know better than any state.
 */
export const SubmittedValuesContext = createContext<FormState>(idle);

/**
 * Whether what is around is disabled. A list hears of it, because its buttons would be the form's first: browsers take
 * Enter from a form whose first button is disabled.
 */
export const DisabledContext = createContext(false);

/** The state of the form around, for a part of your own: `{ id, state, pending }`. */
export function useFormContext(): FormContextValue {
  return use(FormContext);
}

/** The id of a field's control. The error summary links to it. */
export function controlId(formId: string, name: string): string {
  return `${formId}-${name}`;
}

/**
 * The id of what a form says once it was sent: its error summary, its own errors where it has no summary, or the message
 * of its success. Without JavaScript, the answer to a POST arrives at `#` and this, whichever of the three it has.
 */
export function resultId(formId: string): string {
  return `${formId}-result`;
}
