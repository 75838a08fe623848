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
 * Sends the form again, where nothing is wrong with it: the connection was lost, the server had a bad moment. Renders a
 * submit button then, but none where sending it again may save it twice. It sends what the button sent that was
 * pressed before, and works without JavaScript, too.
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
  // The HTML of a page that answers what was sent before there were scripts says itself what was pressed.
  if (by === undefined && name) return;
  press(event, by?.isConnected ? by : firstButton(form));
}
