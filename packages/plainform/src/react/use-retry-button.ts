"use client";

import { useFormContext } from "./form-context.ts";
import { firstButton, lastSubmitter, press } from "./submitters.ts";
import { useButtonAttributes } from "./use-default-button.ts";

/**
 * Returns the attributes of a button that sends the form again as it was sent before, after a failure that no field
 * caused: the connection was lost, or the server failed. It also works without JavaScript. Render the button only while
 * `useFormContext().canRetry` is true.
 *
 * @example <button {...useRetryButton()}>Try again</button>
 */
export function useRetryButton() {
  const { values } = useFormContext().state;
  return {
    ...useButtonAttributes(
      ({ name = "", value }) => values[name]?.includes(String(value)) === true,
    ),
    type: "submit",
    "data-kit": true,
    onClick: pressAgain,
  } as const;
}

function pressAgain(event: React.MouseEvent<HTMLButtonElement>): void {
  const { form, name } = event.currentTarget;
  const by = form && lastSubmitter.get(form);
  // The HTML of a page that answers a submission from before there were scripts names the pressed button itself.
  if (by === undefined && name) return;
  press(event, by?.isConnected ? by : firstButton(form));
}
