"use client";

import { use } from "react";
import { submittedValuesOf } from "../core/submitted-values.ts";
import { SubmittedValuesContext } from "./form-context.ts";
import { RowContext } from "./rows/row-context.ts";
import { choiceTexts } from "./texts/choice.ts";
import { Text } from "./texts/text.tsx";
import type { ControlState } from "./use-control.ts";
import { useName } from "./use-field.ts";

/**
 * What is chosen of a choice that can't be changed: its texts, and hidden inputs that send it. It is what the page has
 * for it, whatever was sent: nobody could enter anything else. Rows may have moved before they were sent, so theirs is
 * what came with them.
 */
export function ReadOnlyChoice({
  state: { field, defaults },
  choices,
  none,
  disabled,
}: {
  state: ControlState;
  choices: readonly { value: string; text: React.ReactNode }[];
  /** What stands for no choice. */
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
