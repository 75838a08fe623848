"use client";

import { useEffect, useRef } from "react";
import { controlId, summaryId, useForm } from "./form-context.ts";
import { texts } from "./texts.ts";
import { TryAgain } from "./try-again.tsx";

/**
 * Everything that is wrong with the form, at its top, each error a link to its field. Renders a `<div>` while there
 * is something wrong, else nothing. It takes the focus after every failed submit; without JavaScript the
 * browser does that, since the answer's address ends in `#` and the summary's id.
 *
 * @example <Form action={createPost}><ErrorSummary />…</Form>
 */
export function ErrorSummary() {
  const { id, state } = useForm();
  const summary = useRef<HTMLDivElement>(null);
  const shown = useRef(state.submission);
  const errors = Object.entries(state.fieldErrors);

  useEffect(() => {
    // Not at hydration: the person may be typing by then.
    if (state.submission === shown.current) return;
    shown.current = state.submission;
    summary.current?.focus();
  }, [state.submission]);

  if (errors.length === 0 && state.formErrors.length === 0) return null;
  return (
    <div
      ref={summary}
      id={summaryId(id)}
      tabIndex={-1}
      className="scroll-mt-6 rounded-card border-2 border-danger bg-danger-soft p-5"
    >
      {/* In a child of what takes the focus: screen readers that read both would otherwise say it twice. */}
      <div role="alert">
        <h2 className="text-lg font-bold">{texts.summaryHeading}</h2>
        <ul className="mt-2 space-y-1">
          {state.formErrors.map((message) => (
            <li key={message}>{message}</li>
          ))}
          {errors.map(([name, [message]]) => (
            <li key={name}>
              <a
                href={`#${controlId(id, name)}`}
                className="font-semibold text-danger underline underline-offset-4 hover:text-danger-strong"
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <TryAgain />
    </div>
  );
}
