"use client";

import { use } from "react";
import { submittedValuesOf } from "../core/form-state.ts";
import { SubmittedValuesContext } from "./form-context.ts";
import { RowContext } from "./rows/row-context.ts";
import { choiceTexts } from "./texts/choice.ts";
import { Text } from "./texts/text.tsx";
import type { ControlState } from "./use-control.ts";
import { useName } from "./use-field.ts";

/**
 * Renders the texts of a choice that can't be changed, with hidden inputs that send it. It shows the page's own value
 * and ignores what was sent, because the person couldn't change it. Within a row it shows the sent value, because rows
 * may have moved before they were sent.
 */
export function ReadOnlyChoice({
  state: { field, defaults },
  choices,
  none,
  disabled,
}: {
  state: ControlState;
  choices: readonly { value: string; text: React.ReactNode }[];
  /** The text for no choice. */
  none?: React.ReactNode;
  disabled: boolean | undefined;
}) {
  const row = use(RowContext);
  const name = useName(field.name);
  const sent = submittedValuesOf(use(SubmittedValuesContext), name);
  const values = defaults.length > 0 || !row ? defaults : sent?.length ? sent : row.shownOf(name);
  const chosen = choices.filter(({ value }) => values.includes(value));
  return (
    <>
      {chosen.length > 1 ? (
        <ul>
          {chosen.map(({ value, text }) => (
            <li key={value}>{text}</li>
          ))}
        </ul>
      ) : (
        (chosen[0]?.text ?? none ?? <Text of="nothing">{choiceTexts.nothing}</Text>)
      )}
      {chosen.map(({ value }) => (
        <input key={value} type="hidden" {...{ name, value, disabled }} />
      ))}
    </>
  );
}
