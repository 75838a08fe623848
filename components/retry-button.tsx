"use client";

import {
  firstButton,
  press,
  sentBy,
  summaryTexts,
  useFormContext,
  useTexts,
} from "plainform/react";
import { DefaultButton, useAttributes } from "./default-button.tsx";
import { SubmitButton } from "./submit-button.tsx";

/**
 * Sends a valid form again after a failure, such as a lost connection. It renders a submit button after such a failure,
 * unless the form may be saved twice. It sends the same name and value as the button that was pressed before, also
 * without JavaScript.
 */
export function RetryButton() {
  const { state } = useFormContext();
  return state.status === "failed" && !state.mayBeSavedTwice ? (
    <>
      <DefaultButton />
      <AgainButton />
    </>
  ) : null;
}

function AgainButton() {
  const { values } = useFormContext().state;
  const { tryAgain } = useTexts(summaryTexts);
  const attributes = useAttributes(
    ({ name = "", value }) => values[name]?.includes(String(value)) === true,
  );
  return (
    <SubmitButton {...attributes} data-kit className="mt-4" onClick={pressAgain}>
      {tryAgain}
    </SubmitButton>
  );
}

function pressAgain(event: React.MouseEvent<HTMLButtonElement>): void {
  const { form, name } = event.currentTarget;
  const by = form && sentBy.get(form);
  // If the form was sent before scripts ran, the HTML of the answer has the name and value of the pressed button.
  if (by === undefined && name) return;
  press(event, by?.isConnected ? by : firstButton(form));
}
