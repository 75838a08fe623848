"use client";

import {
  type ChoiceDescriptor,
  type ControlProps,
  type OptionOf,
  type OptionTexts,
  optionsOf,
  ReadOnlyChoice,
  splitProps,
  useControl,
} from "plainform/react";
import { Group } from "./group.tsx";
import { ReadOnlyField } from "./read-only-field.tsx";
import { Tick, TickText, tickBoxClass, tickHintId } from "./tick.tsx";

export interface RadioGroupProps<F> extends ControlProps<F, "choice", "fieldset", OptionOf<F>> {
  /** The texts of the options; the schema's `.meta({ options })` by default. */
  options?: OptionTexts<F> | undefined;
  /** The hints of single options. */
  hints?: OptionTexts<F> | undefined;
  /** The fields that an option reveals while it is chosen. The schema's union drops those of the other options. */
  revealed?: OptionTexts<F> | undefined;
}

/**
 * A choice of one of a few options, which are all visible. It renders a `<fieldset>` with native radio buttons. It works
 * the same without JavaScript, because CSS shows the fields that a choice reveals.
 *
 * @example
 * <RadioGroup
 *   field={fields.payment.discriminator}
 *   label="How do you pay?"
 *   options={{ card: "By card", bank: "By bank transfer" }}
 *   revealed={{ card: <TextField field={variant(fields.payment, "card").number} label="Card number" /> }}
 * />
 */
export function RadioGroup<const F>({ options, hints, revealed, ...props }: RadioGroupProps<F>) {
  const { field, frame, control: given } = splitProps<ChoiceDescriptor, typeof props>(props);
  const { control, shown } = useControl(given);
  const choices = optionsOf<React.ReactNode>(field, options);
  const helps: { [option: string]: React.ReactNode } = hints ?? {};
  const contents: { [option: string]: React.ReactNode } = revealed ?? {};
  const chosen = choices.find(({ value }) => value === shown[0]);
  if (control.readOnly) {
    return (
      <>
        <ReadOnlyField {...frame} attributes={given}>
          <ReadOnlyChoice state={given.state} disabled={given.disabled} choices={choices} />
        </ReadOnlyField>
        {chosen && contents[chosen.value]}
      </>
    );
  }
  const {
    id,
    name,
    readOnly: _,
    autoComplete: __,
    inputMode,
    enterKeyHint,
    ...attributes
  } = control;
  return (
    <Group {...frame} {...attributes} role="radiogroup" aria-required={field.required || undefined}>
      {choices.map(({ value, text }, i) => {
        const optionId = i === 0 ? id : `${id}-${i}`;
        const hint = helps[value];
        return (
          <Tick key={value} revealed={contents[value]}>
            <input
              {...{ inputMode, enterKeyHint, name, value }}
              id={optionId}
              type="radio"
              required={field.required || undefined}
              defaultChecked={value === chosen?.value}
              aria-describedby={hint ? tickHintId(optionId) : undefined}
              className={tickBoxClass()}
            />
            <TickText of={optionId} hint={hint}>
              {text}
            </TickText>
          </Tick>
        );
      })}
    </Group>
  );
}
