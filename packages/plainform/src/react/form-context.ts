"use client";

import { createContext, use } from "react";
import { type FormState, idle } from "../core/form-state.ts";
import { createFieldStore, type FieldStore } from "./field-store.ts";

/** The values that the parts of a form share. */
export interface FormContextValue {
  /** Prefixes the ids of the form's fields, so that two forms of the same schema stay apart. */
  id: string;
  state: FormState;
  pending: boolean;
  /** Changes the form's state and its submitted values together, after rows were added, moved or removed. */
  updateRows: (change: (state: FormState) => FormState) => void;
}

/** Outside a form, for example in a story or in a page's status message, parts get the state of an idle form. */
export const FormContext = createContext<FormContextValue>({
  id: "form",
  state: idle,
  pending: false,
  updateRows: () => {},
});

/**
 * The field store of the surrounding form. The store object stays the same while the form's state and fields change.
 * The default store records nothing, because all requests to a server share it.
 */
export const FieldStoreContext = createContext<FieldStore>({
  ...createFieldStore("form", {}),
  register() {},
  shown: { add() {}, has: () => false },
  summaries: { add() {}, delete() {}, size: 0 },
});

/**
 * The state whose values controls show instead of their defaults: that of the page's first answer, or of the last
 * success. While the form has errors, the controls themselves hold the latest values.
 */
export const SubmittedValuesContext = createContext<FormState>(idle);

/**
 * Whether the surrounding fieldset is disabled. A list reads it, because its buttons come first in the form, and
 * browsers ignore Enter in a form whose first submit button is disabled.
 */
export const DisabledContext = createContext(false);

/**
 * Returns the surrounding form's id, state and pending flag, for a form part of your own.
 *
 * - `resultId` is the id of the form's result: its error summary, its form errors if it has no summary, or its success
 *   message. Without JavaScript, the answer to a POST arrives at `#` and this id.
 * - `canRetry` says that the form failed through no fault of its fields, and that sending it again saves it only once.
 *
 * @example const { state, pending } = useFormContext();
 */
export function useFormContext(): FormContextValue & { resultId: string; canRetry: boolean } {
  const form = use(FormContext);
  const { status, intent, mayBeSavedTwice } = form.state;
  return {
    ...form,
    // After a button of a list was pressed, the answer's address leads to the row instead.
    resultId: resultIdOf(form.id) + (intent === undefined ? "" : "-before"),
    canRetry: status === "failed" && !mayBeSavedTwice,
  };
}

/** Returns the id of a field's control. The error summary links to it. */
export function controlId(formId: string, name: string): string {
  return `${formId}-${name}`;
}

/** Returns the id of a form's result, which `useFormContext` explains. */
export function resultIdOf(formId: string): string {
  return `${formId}-result`;
}
