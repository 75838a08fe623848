import {
  type ChoiceDescriptor,
  type ControlProps,
  choiceTexts,
  type ListDescriptor,
  type OptionOf,
  type OptionTexts,
  optionsOf,
  ReadOnlyChoice,
  Select,
  splitProps,
  Text,
} from "plainform/react";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control-classes.ts";
import { Field } from "./field.tsx";
import { ReadOnlyField } from "./read-only-field.tsx";

export interface SelectFieldProps<F>
  extends ControlProps<
    F,
    "choice" | "list",
    "select",
    OptionOf<F> | (F extends { kind: "list" } ? readonly OptionOf<F>[] : never)
  > {
  /** The texts of the options; the schema's `.meta({ options })` by default. */
  options?: OptionTexts<F, string> | undefined;
  /** Groups of options by heading. Options without a group come first. */
  groups?: { readonly [heading: string]: readonly OptionOf<F>[] } | undefined;
}

/**
 * A choice of one of many options, or of several if the field is a list. It renders a native `<select>`, and works the
 * same without JavaScript.
 *
 * @example <SelectField field={fields.country} options={{ de: "Germany", fr: "France" }} />
 */
export function SelectField<const F>({ options, groups, ...props }: SelectFieldProps<F>) {
  const { field, frame, control } = splitProps<ChoiceDescriptor | ListDescriptor, typeof props>(
    props,
  );
  const choices = optionsOf<string>(field, options);
  if (control.readOnly) {
    return (
      <ReadOnlyField {...frame} attributes={control}>
        <ReadOnlyChoice state={control.state} disabled={control.disabled} choices={choices} />
      </ReadOnlyField>
    );
  }
  const { readOnly: _, inputMode: __, enterKeyHint: ___, ...attributes } = control;
  const isMultiple = field.kind === "list";
  const option = ({ value, text }: { value: string; text: string }) => (
    <option key={value} value={value}>
      {text}
    </option>
  );
  const grouped: readonly string[] = Object.values(groups ?? {}).flat();
  return (
    <Field {...frame}>
      <Select
        {...attributes}
        multiple={isMultiple}
        required={!isMultiple && field.required}
        className={classNames(boxClass, attributes.className)}
      >
        {isMultiple || field.options?.includes("") ? null : (
          <option value="">
            <Text of="choose">{choiceTexts.choose}</Text>
          </option>
        )}
        {choices.filter(({ value }) => !grouped.includes(value)).map(option)}
        {Object.entries<readonly string[]>(groups ?? {}).map(([heading, values]) => (
          <optgroup key={heading} label={heading}>
            {choices.filter(({ value }) => values.includes(value)).map(option)}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}
