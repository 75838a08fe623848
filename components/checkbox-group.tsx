"use client";

import {
  type ControlProps,
  choiceTexts,
  type ListDescriptor,
  type OptionOf,
  type OptionTexts,
  optionsOf,
  ReadOnlyChoice,
  splitProps,
  useControl,
  useTexts,
} from "plainform/react";
import { Group } from "./group.tsx";
import { ReadOnlyField } from "./read-only-field.tsx";
import { Tick, TickText, tickBoxClass, tickHintId } from "./tick.tsx";

export interface CheckboxGroupProps<F>
  extends ControlProps<F, "list", "fieldset", readonly OptionOf<F>[]> {
  /** The texts of the options; the schema's `.meta({ options })` by default. */
  options?: OptionTexts<F> | undefined;
  /** The hints of single options. */
  hints?: OptionTexts<F> | undefined;
}

/**
 * A choice of any of a few options. It renders a `<fieldset>` with native checkboxes. An option that the schema marks by
 * `noneOf` stands apart. With JavaScript it unticks the others; without JavaScript the schema refuses the combination.
 *
 * @example <CheckboxGroup field={fields.allergies} options={{ nuts: "Nuts", none: "None of these" }} />
 */
export function CheckboxGroup<const F>({ options, hints, ...props }: CheckboxGroupProps<F>) {
  const { field, frame, control: given } = splitProps<ListDescriptor, typeof props>(props);
  const { control, shown } = useControl(given);
  const { or } = useTexts(choiceTexts);
  const choices = optionsOf<React.ReactNode>(field, options);
  const helps: { [option: string]: React.ReactNode } = hints ?? {};
  if (control.readOnly) {
    return (
      <ReadOnlyField {...frame} attributes={given}>
        <ReadOnlyChoice state={given.state} disabled={given.disabled} choices={choices} />
      </ReadOnlyField>
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
  const { "aria-invalid": isWrong, onChange, ...group } = attributes;
  return (
    <Group
      {...frame}
      {...group}
      onChange={(event) => {
        if (field.exclusive !== undefined) untickOthers(event.target, name, field.exclusive);
        onChange?.(event);
      }}
    >
      {choices.map(({ value, text }, i) => {
        const optionId = i === 0 ? id : `${id}-${i}`;
        const hint = helps[value];
        return (
          <div key={value}>
            {value === field.exclusive && i > 0 ? <p className="py-1 text-muted">{or}</p> : null}
            <Tick>
              <input
                {...{ inputMode, enterKeyHint, name, value }}
                id={optionId}
                type="checkbox"
                defaultChecked={shown.includes(value)}
                aria-invalid={isWrong}
                aria-describedby={hint ? tickHintId(optionId) : undefined}
                className={tickBoxClass()}
              />
              <TickText of={optionId} hint={hint}>
                {text}
              </TickText>
            </Tick>
          </div>
        );
      })}
    </Group>
  );
}

/** Unticks “None of these” when another option is ticked, and the other options when “None of these” is. */
function untickOthers(ticked: EventTarget, name: string, exclusive: string): void {
  if (!(ticked instanceof HTMLInputElement) || ticked.name !== name || !ticked.checked) return;
  const boxes = ticked.closest("fieldset")?.querySelectorAll<HTMLInputElement>("input") ?? [];
  for (const box of boxes) {
    const isOther = (box.value === exclusive) !== (ticked.value === exclusive);
    if (box.name === name && isOther) box.checked = false;
  }
}
