"use client";

import { useForm } from "./form-context.ts";
import { SubmitButton } from "./submit-button.tsx";
import { useTexts } from "./text.tsx";
import { summaryTexts } from "./texts/summary.ts";

/**
 * Sends the form again, where nothing is wrong with it and nothing was saved: the connection was lost, the server had
 * a bad moment. Renders a submit button then, else nothing. It works without JavaScript, too.
 */
export function TryAgain() {
  const { state } = useForm();
  const { tryAgain } = useTexts(summaryTexts);
  return state.status === "failed" ? (
    <SubmitButton className="mt-4">{tryAgain}</SubmitButton>
  ) : null;
}
