"use client";

import { summaryTexts, useFormContext, useRetryButton, useTexts } from "plainform/react";
import { DefaultButton } from "./default-button.tsx";
import { SubmitButton } from "./submit-button.tsx";

/**
 * Sends the form again after a failure that no field caused: the connection was lost, or the server failed. It renders
 * a submit button then, but none where sending the form again may save it twice. It sends what the button sent that was
 * pressed before, and works without JavaScript, too.
 */
export function RetryButton() {
  return useFormContext().canRetry ? (
    <>
      <DefaultButton />
      <AgainButton />
    </>
  ) : null;
}

function AgainButton() {
  const { tryAgain } = useTexts(summaryTexts);
  return (
    <SubmitButton {...useRetryButton()} className="mt-4">
      {tryAgain}
    </SubmitButton>
  );
}
