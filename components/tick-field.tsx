import {
  type CheckboxDescriptor,
  choiceTexts,
  ReadOnlyChoice,
  type SharedProps,
  splitProps,
  Text,
} from "plainform/react";
import { Affixed, frameClass } from "./field.tsx";
import { FieldElement, FieldErrorSlot, FieldInput } from "./field-parts.tsx";
import { tickHintClass } from "./hint.tsx";
import { ReadOnlyField } from "./read-only-field.tsx";
import { Tick, tickBoxClass, tickLabelClass } from "./tick.tsx";

type TickFieldProps = SharedProps<boolean> &
  Omit<React.ComponentProps<"input">, keyof SharedProps<boolean>> & {
    field: unknown;
    /** The class of the native checkbox. */
    look?: string | undefined;
  };

/** Renders a native checkbox with its label and hint beside it, for a checkbox, a switch or a consent. */
export function TickField({ look, ...props }: TickFieldProps) {
  const { field, frame, control } = splitProps<CheckboxDescriptor, typeof props>(props);
  const { readOnly, autoComplete: _, ...attributes } = control;
  if (readOnly) {
    return (
      <ReadOnlyField {...frame} attributes={control}>
        <ReadOnlyChoice
          state={control.state}
          disabled={control.disabled}
          choices={[{ value: "on", text: <Text of="yes">{choiceTexts.yes}</Text> }]}
          none={<Text of="no">{choiceTexts.no}</Text>}
        />
      </ReadOnlyField>
    );
  }
  const { name, label, hint, prefix, suffix } = frame;
  return (
    <div data-field="" className={frameClass}>
      <FieldErrorSlot of={name} />
      <Affixed prefix={prefix} suffix={suffix}>
        <Tick>
          <FieldInput
            {...attributes}
            type="checkbox"
            required={field.required || undefined}
            className={tickBoxClass(look, attributes.className)}
          />{" "}
          <FieldElement as="label" of={name} ids={{ htmlFor: "" }} className={tickLabelClass}>
            {label}
          </FieldElement>
          {hint ? (
            <FieldElement of={name} ids={{ id: "-hint" }} className={tickHintClass}>
              {hint}
            </FieldElement>
          ) : null}
        </Tick>
      </Affixed>
    </div>
  );
}
