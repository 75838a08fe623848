"use client";

import {
  type FieldStore,
  FieldStoreContext,
  resultId,
  turnsUntil,
  useFormContext,
  useHydrated,
} from "plainform/react";
import { use } from "react";

/**
 * The errors that belong to no field, at the end of a form without an `ErrorSummary`. It renders a `<div>` that takes
 * the focus as the summary does, or nothing.
 */
export function FormErrors() {
  const { state } = useFormContext();
  // Only a form with such errors waits until it is known whether there is a summary.
  return state.formErrors.length > 0 ? <Unsaid /> : null;
}

function Unsaid() {
  const { id, state } = useFormContext();
  // After a button of a list was pressed, the answer's address leads to the row.
  const ownId = resultId(id) + (state.intent === undefined ? "" : "-before");
  const hasSummary = useHasSummary();
  if (hasSummary) return null;
  return (
    <div
      id={ownId}
      tabIndex={-1}
      data-form-errors={id}
      className="scroll-mt-6 font-semibold text-danger"
    >
      <div role="alert">
        {Array.from(new Set(state.formErrors), (message) => (
          <p key={message}>{message}</p>
        ))}
      </div>
    </div>
  );
}

function useHasSummary(): boolean {
  const fieldStore = use(FieldStoreContext);
  const hasScripts = useHydrated();
  if (!hasScripts) {
    // While a page is hydrated, the form shows what the server's HTML shows.
    // A bundle for the browser leaves out the code after this line.
    if (typeof window !== "undefined")
      return !document.querySelector(`[data-form-errors="${CSS.escape(fieldStore.formId)}"]`);
    // The summary may be in a part of the form that hasn’t been rendered yet.
    if (fieldStore.summaries.size === 0) use(summarized(fieldStore));
  }
  return fieldStore.summaries.size > 0;
}

const waiting = new WeakMap<FieldStore, Promise<void>>();

/** React renders a suspended component again and needs the same promise each time. */
function summarized(fieldStore: FieldStore): Promise<void> {
  const known = waiting.get(fieldStore);
  if (known) return known;
  const promise = turnsUntil(() => fieldStore.summaries.size > 0, 9);
  waiting.set(fieldStore, promise);
  return promise;
}
