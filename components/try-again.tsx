"use client";

import { useForm } from "./form-context.ts";
import { SubmitButton } from "./submit-button.tsx";
import { useTexts } from "./text.tsx";
import { summaryTexts } from "./texts/summary.ts";

/**
 * Sends the form again, where nothing is wrong with it: the connection was lost, the server had a bad moment. Renders a
 * submit button then, but none where sending it again may save it twice. It works without JavaScript, too.
 */
export function TryAgain() {
  const { state } = useForm();
  const { tryAgain } = useTexts(summaryTexts);
  return state.status === "failed" && !state.mayBeSavedTwice ? (
    <SubmitButton className="mt-4">{tryAgain}</SubmitButton>
  ) : null;
}
