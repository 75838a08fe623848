"use client";

import {
  type FieldOfKind,
  FieldsetProvider,
  type RowButton,
  type RowsDescriptor,
  rowTexts,
  useFieldArray,
  useTexts,
  type ValuesDescriptor,
} from "plainform/react";
import { ArrayRow } from "./array-row.tsx";
import { buttonClass } from "./button-class.ts";
import { classNames } from "./class-names.ts";
import { longListRows } from "./control-classes.ts";
import { DefaultButton } from "./default-button.tsx";
import { LabelText } from "./field.tsx";
import { FieldError } from "./field-error.tsx";
import { Hint } from "./hint.tsx";

export interface FieldArrayProps<F>
  extends Omit<React.ComponentProps<"fieldset">, "defaultValue" | "name" | "id"> {
  /** A list's descriptor from `fieldsOf(schema)`. */
  field: FieldOfKind<F, "rows" | "values">;
  /** The visible legend; the schema's `.meta({ label })` by default. */
  legend?: React.ReactNode;
  hint?: React.ReactNode;
  /** The name of a row, with its number after it: `Link` → `Link 2`. The default is the schema's `.meta({ row })`. */
  rowLabel?: string | undefined;
  /** The text of the button that adds a row; the schema's `.meta({ add })` by default. */
  addLabel?: React.ReactNode;
  /** The rows that the list shows before any input. */
  defaultValue?: readonly unknown[] | undefined;
  /** The buttons of a row. */
  buttons?: readonly RowButton[] | undefined;
  /** The fields of a row, from the list's `item`. They are rendered once for each row. */
  children: React.ReactNode;
}

/**
 * A list inside a form. It renders a `<fieldset>` that contains one for each row, and buttons to add, remove and move
 * rows. The fields get their row from a context. Without JavaScript the buttons submit the form, which comes back with
 * its rows changed and nothing validated; with JavaScript the rows change at once. The schema sets the least and the
 * most rows.
 *
 * @example
 * <FieldArray field={postFields.links} legend="Links" rowLabel="Link" addLabel="Add a link">
 *   <TextField field={postFields.links.item.label} label="Text" />
 *   <TextField field={postFields.links.item.url} label="Web address" />
 * </FieldArray>
 */
export function FieldArray<const F>({
  field: given,
  legend,
  hint,
  rowLabel,
  addLabel,
  defaultValue,
  buttons,
  disabled,
  className,
  children,
  ...attributes
}: FieldArrayProps<F>) {
  const texts = useTexts(rowTexts);
  const field = given as unknown as ValuesDescriptor | RowsDescriptor;
  const help = hint ?? field.hint;
  const list = useFieldArray(field, { defaultValue, hint: help, disabled, buttons });
  const { name, legendId, rows, addButton } = list;
  const label = field.label ?? field.name;
  const adds = addLabel ?? field.add;

  return (
    // The error bar is drawn by the wrapper div, because a border on a `<fieldset>` starts at the middle of its legend.
    <div data-field="" className="pf-field min-w-0 hyphens-auto">
      <fieldset
        {...attributes}
        {...list.fieldset}
        data-optional={list.isOptional || undefined}
        className={classNames(
          "min-w-0",
          rows.length > longListRows ? "pf-long" : undefined,
          className,
        )}
      >
        <legend id={legendId} className="text-lg font-bold">
          <LabelText isOptional={list.isOptional}>{legend ?? label}</LabelText>
        </legend>
        {/* Text browsers don't break the line between two legends, so a separator stands between them. */}
        <br className="hidden" />
        {/* A disabled list has no buttons, because browsers ignore Enter in a form whose first button is disabled. */}
        {list.isDisabled ? null : <DefaultButton />}
        <Hint id={list.hintId}>{help}</Hint>
        <FieldError id={list.errorId} data-error={name}>
          {list.error}
        </FieldError>
        {list.hiddenInput ? <input {...list.hiddenInput} /> : null}
        <FieldsetProvider disabled={disabled}>
          {rows.map(({ key, ...row }) => (
            <ArrayRow key={key} {...row} rowLabel={rowLabel ?? field.row ?? label}>
              {children}
            </ArrayRow>
          ))}
        </FieldsetProvider>
        {addButton ? (
          <p className="mt-4">
            <button
              {...addButton}
              // A text for any list doesn't name the list, so screen readers read the legend with it.
              aria-labelledby={adds ? undefined : `${addButton.id} ${legendId}`}
              className={buttonClass("quiet")}
            >
              {adds ?? texts.addRow}
            </button>
          </p>
        ) : null}
      </fieldset>
    </div>
  );
}
