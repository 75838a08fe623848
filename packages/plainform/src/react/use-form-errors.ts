"use client";

import { use } from "react";
import type { FieldStore } from "./field-store.ts";
import { FieldStoreContext, useFormContext } from "./form-context.ts";
import { useHydrated } from "./use-hydrated.ts";
import { waitUntil } from "./wait-until.ts";

/** The errors of a form that belong to no field. */
export interface FormErrorsState {
  /** Tie these to the element around the errors: it takes the focus after a failed submission. */
  attributes: { id: string; tabIndex: -1; "data-form-errors": string };
  errors: readonly string[];
}

/**
 * Returns the errors that belong to no field, for the end of a form without a summary. It returns `undefined` in a form
 * without such errors, and in one that calls `useErrorSummary`, which has them already.
 *
 * @example
 * const formErrors = useFormErrors();
 * return formErrors && (
 *   <div {...formErrors.attributes} role="alert">
 *     {formErrors.errors.map((message) => <p key={message}>{message}</p>)}
 *   </div>
 * );
 */
export function useFormErrors(): FormErrorsState | undefined {
  const { id, resultId, state } = useFormContext();
  const fieldStore = use(FieldStoreContext);
  const hasScripts = useHydrated();
  // Only a form with such errors asks, and waits, whether there is a summary.
  if (state.formErrors.length === 0 || hasSummary(fieldStore, hasScripts)) return undefined;
  return {
    attributes: { id: resultId, tabIndex: -1, "data-form-errors": id },
    errors: Array.from(new Set(state.formErrors)),
  };
}

function hasSummary(fieldStore: FieldStore, hasScripts: boolean): boolean {
  if (!hasScripts) {
    // While a page is hydrated, the form shows what the server's HTML shows.
    // A bundle for the browser leaves out what comes after this.
    if (typeof window !== "undefined")
      return !document.querySelector(`[data-form-errors="${CSS.escape(fieldStore.formId)}"]`);
    if (fieldStore.summaries.size === 0) use(summaryRendered(fieldStore));
  }
  return fieldStore.summaries.size > 0;
}

const summaryRenderings = new WeakMap<FieldStore, Promise<void>>();

/**
 * Resolves once the server has rendered the summary, which may be in a part of the form that is still waited for. The
 * promise is the same each time, because React renders a suspended component again.
 */
function summaryRendered(fieldStore: FieldStore): Promise<void> {
  const promise =
    summaryRenderings.get(fieldStore) ?? waitUntil(() => fieldStore.summaries.size > 0, 9);
  summaryRenderings.set(fieldStore, promise);
  return promise;
}
