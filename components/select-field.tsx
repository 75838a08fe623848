"use client";

import type { ChoiceField, ListField, OptionOf } from "@/lib/form/descriptor.ts";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control.ts";
import { Field } from "./field.tsx";
import { useTexts } from "./form-texts.tsx";
import { type OptionTexts, optionsOf } from "./options.ts";
import { ReadOnlyField } from "./read-only-field.tsx";
import { type ControlProps, useControl } from "./use-control.ts";

export interface SelectFieldProps<F>
  extends ControlProps<
    F,
    "choice" | "list",
    "select",
    OptionOf<F> | (F extends { kind: "list" } ? readonly OptionOf<F>[] : never)
  > {
  /** What the options are called. Comes from the schema's `.meta({ options })` unless given here. */
  options?: OptionTexts<F, string> | undefined;
  /** Options under a heading, by that heading. Those that are in none stand first. */
  groups?: { readonly [heading: string]: readonly OptionOf<F>[] } | undefined;
}

/**
 * One of many options; several, where the field is a list. Renders a native `<select>`.
 * Without JavaScript it is the same.
 *
 * @example <SelectField field={fields.country} options={{ de: "Germany", fr: "France" }} />
 */
export function SelectField<const F>({ options, groups, ...props }: SelectFieldProps<F>) {
  const { field, frame, control, shown } = useControl<ChoiceField | ListField, typeof props>(props);
  const { choose } = useTexts();
  const choices = optionsOf<string>(field, options);
  const chosen = choices.filter(({ value }) => shown.includes(value));
  if (control.readOnly) {
    return (
      <ReadOnlyField {...frame} {...control} values={chosen.map(({ value }) => value)}>
        {chosen.map(({ text }) => text).join(", ")}
      </ReadOnlyField>
    );
  }
  const { readOnly: _, inputMode: __, enterKeyHint: ___, ...attributes } = control;
  const isMultiple = field.kind === "list";
  const option = ({ value, text }: { value: string; text: string }) => (
    <option
      key={value}
      value={value}
      // React leaves a select's default as it was first, and a reset would go back to that.
      ref={(element) => {
        if (element) element.defaultSelected = shown.includes(value);
      }}
    >
      {text}
    </option>
  );
  const grouped: readonly string[] = Object.values(groups ?? {}).flat();
  return (
    <Field {...frame}>
      <select
        {...attributes}
        multiple={isMultiple}
        required={!isMultiple && field.required}
        defaultValue={isMultiple ? shown : shown[0]}
        className={classNames(boxClass, attributes.className)}
      >
        {isMultiple || field.options?.includes("") ? null : <option value="">{choose}</option>}
        {choices.filter(({ value }) => !grouped.includes(value)).map(option)}
        {Object.entries<readonly string[]>(groups ?? {}).map(([heading, values]) => (
          <optgroup key={heading} label={heading}>
            {choices.filter(({ value }) => values.includes(value)).map(option)}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}
