"use client";

import {
  arrivalOf,
  changeRows,
  countRows,
  DisabledContext,
  type FieldOfKind,
  FieldStoreContext,
  idle,
  invalidNamesName,
  mayChange,
  newRow,
  placeOf,
  RowContext,
  type RowIntent,
  type RowsDescriptor,
  type RowVerb,
  renumbered,
  rowIntent,
  rowTexts,
  SubmittedValuesContext,
  useField,
  useFormContext,
  useRows,
  useTexts,
  type ValuesDescriptor,
} from "plainform/react";
import { use, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { ArrayRow, IntentButton, type RowButton } from "./array-row.tsx";
import { classNames } from "./class-names.ts";
import { many } from "./control.ts";
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
  buttons?: readonly RowButton[];
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
  buttons = usual,
  disabled,
  className,
  children,
  ...attributes
}: FieldArrayProps<F>) {
  const texts = useTexts(rowTexts);
  const { state, pending, updateRows } = useFormContext();
  const fieldStore = use(FieldStoreContext);
  const around = use(RowContext);
  const list = given as unknown as ValuesDescriptor | RowsDescriptor;
  const help = hint ?? list.hint;
  const { name, id, hintId, errorId, error, describedBy } = useField(list, { hint: help });
  const defaults = defaultValue ?? (around?.defaultOf(name) as readonly unknown[] | undefined);
  const sent = use(SubmittedValuesContext);
  const isAroundDisabled = use(DisabledContext);
  const isDisabled = disabled || isAroundDisabled;
  // A disabled list wasn't sent, so its checkboxes would come back unticked.
  const submitted = disabled ? idle : sent;
  const { rows, setRows, startOver } = useRows(name, defaults, { min: list.min, submitted });
  const wrong = Object.keys(state.fieldErrors);
  const label = list.label ?? list.name;
  const adds = addLabel ?? list.add;
  const legendId = `${id}-legend`;
  // A list with a least number of rows shows rows even if the whole list may stay empty, so its legend says so.
  const isOptional = Boolean(list.min) && !list.required && list.requiredWith === undefined;
  const may = (verb: RowVerb, at?: number) =>
    !isDisabled && mayChange(rows.length, { verb, at }, list);
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const pressed = useRef<RowIntent>(undefined);

  useEffect(() => {
    if (!pressed.current || !fieldset.current) return;
    placeOf(fieldset.current, pressed.current, rows.length)?.focus();
    pressed.current = undefined;
    fieldset.current.form?.dispatchEvent(new Event("plainform:rows"));
  }, [rows]);

  // The names that are about to be restored need exactly their own rows.
  const onNames = useLatest((event: Event) => {
    const count = countRows((event as CustomEvent<string[]>).detail, name);
    if (count === 0 || count === rows.length) return;
    const missing = Array.from({ length: Math.max(0, count - rows.length) }, newRow);
    flushSync(() => setRows([...rows.slice(0, count), ...missing]));
  });
  useEffect(() => {
    const form = fieldset.current?.form;
    form?.addEventListener("plainform:names", onNames);
    return () => form?.removeEventListener("plainform:names", onNames);
  }, [onNames]);

  const onReset = useLatest(({ target, defaultPrevented }: Event) => {
    if (target === fieldset.current?.form && !defaultPrevented) startOver();
  });
  useEffect(() => {
    // The listener is the window's, because the form's handlers have decided by then whether it is reset.
    addEventListener("reset", onReset);
    return () => removeEventListener("reset", onReset);
  }, [onReset]);

  const press = useLatest((intent: RowIntent) => {
    const next = changeRows(rows, intent, list, newRow);
    if (pending || next === rows) return;
    // Errors and typed values move with their rows.
    const from = next.map((row) => rows.indexOf(row));
    fieldStore.setErrors(renumbered(fieldStore.errors(), name, from));
    updateRows((state) => {
      const fieldErrors = renumbered(state.fieldErrors, name, from);
      const values = renumbered(state.values, name, from);
      // An unchanged state is returned as it is, so that React renders no field again.
      const isSame = fieldErrors === state.fieldErrors && values === state.values;
      return isSame ? state : { ...state, fieldErrors, values };
    });
    setRows(next);
    pressed.current = intent;
  });
  // Without scripts, the page that answers a list's button puts the focus in the right place.
  const asked = state.intent === undefined ? undefined : rowIntent(state.intent);
  const arrival = asked?.name === name ? arrivalOf(asked, rows.length) : undefined;

  return (
    // The error bar is drawn by the wrapper div, because a border on a `<fieldset>` starts at the middle of its legend.
    <div className="pf-field min-w-0 hyphens-auto">
      <fieldset
        {...attributes}
        ref={fieldset}
        id={id}
        disabled={disabled}
        tabIndex={-1}
        data-optional={isOptional || undefined}
        aria-describedby={describedBy}
        className={classNames("min-w-0", rows.length > many ? "pf-long" : undefined, className)}
      >
        <legend id={legendId} className="text-lg font-bold">
          <LabelText isOptional={isOptional}>{legend ?? label}</LabelText>
        </legend>
        {/* Text browsers don't break the line between two legends, so a separator stands between them. */}
        <br className="hidden" />
        {/* A disabled list has no buttons, because browsers ignore Enter in a form whose first button is disabled. */}
        {isDisabled ? null : <DefaultButton />}
        <Hint id={hintId}>{help}</Hint>
        <FieldError id={errorId} data-error={name}>
          {error}
        </FieldError>
        {/* One field of the outermost list names all fields with an error, so lists inside rows need none. */}
        {wrong.length > 0 && !around ? (
          <input type="hidden" name={invalidNamesName} value={wrong.join("\n")} />
        ) : null}
        <DisabledContext value={isDisabled}>
          <SubmittedValuesContext value={submitted}>
            {rows.map(({ key, value }, index) => (
              <ArrayRow
                key={key}
                {...{ list: name, index, value, pending, press }}
                rowLabel={rowLabel ?? list.row ?? label}
                isMarked={list.kind === "rows"}
                buttons={buttons.filter((verb) => may(verb, index)).join(" ")}
                arrival={arrival?.startsWith(`${name}[${index}]`) ? arrival : undefined}
              >
                {children}
              </ArrayRow>
            ))}
          </SubmittedValuesContext>
        </DisabledContext>
        {may("add") ? (
          <p className="mt-4">
            <IntentButton
              intent={{ name, verb: "add", at: undefined }}
              // The kit’s own text doesn’t name the list, so the button is described by the legend.
              legendId={adds ? undefined : legendId}
              {...{ pending, press, arrival }}
            >
              {adds ?? texts.addRow}
            </IntentButton>
          </p>
        ) : null}
      </fieldset>
    </div>
  );
}

const usual: readonly RowButton[] = ["up", "down", "remove"];

/** Returns a function that stays the same but always calls the latest `act`. */
function useLatest<Argument>(act: (argument: Argument) => void): (argument: Argument) => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const [stable] = useState(() => (argument: Argument) => latest.current(argument));
  return stable;
}
