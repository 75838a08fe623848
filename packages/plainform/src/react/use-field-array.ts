"use client";

import { use, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { RowsDescriptor, ValuesDescriptor } from "../core/field-descriptor.ts";
import { idle } from "../core/form-state.ts";
import { invalidNamesName } from "../core/reserved-names.ts";
import {
  changeRows,
  countRows,
  mayChange,
  parseRowIntent,
  type RowIntent,
  type RowVerb,
  renumbered,
} from "../core/row-intents.ts";
import {
  DisabledContext,
  FieldStoreContext,
  SubmittedValuesContext,
  useFormContext,
} from "./form-context.ts";
import { RowContext } from "./rows/row-context.ts";
import { focusElementOf, focusTargetOf, rowButtonAttributes } from "./rows/row-focus.ts";
import { newRow, useRows } from "./rows/use-rows.ts";
import { useField } from "./use-field.ts";

/** The verbs that a row's button may have. */
export type RowButton = Exclude<RowVerb, "add">;

/** One row of a list, as plain values and one function: a memoised component of a row renders only its own changes. */
export interface FieldArrayRow {
  /** The React key. It moves with the row, so that the row keeps its controls. */
  readonly key: string;
  /** The list's name. */
  readonly list: string;
  readonly index: number;
  /** The row's default. */
  readonly value: unknown;
  /** Whether the row consists of fields with names of their own. */
  readonly hasFields: boolean;
  /** The verbs of the row's buttons, separated by spaces. */
  readonly verbs: string;
  readonly pending: boolean;
  /** The target of the focus in a page that answers a list's button. */
  readonly arrival: string | undefined;
  readonly press: (intent: RowIntent) => void;
}

/**
 * Connects a list to the surrounding form: its rows, and the buttons that add, remove and move them. The buttons submit
 * the form, which comes back with its rows changed and nothing validated. Where scripts run, the rows change at once.
 *
 * Render the hidden input if there is one, the rows in a `<FieldsetProvider>`, and before the first button one with
 * `useDefaultButton`, so that Enter sends the form.
 *
 * @example
 * const list = useFieldArray(fields.links);
 * return (
 *   <fieldset {...list.fieldset}>
 *     <legend id={list.legendId}>Links</legend>
 *     <DefaultButton />
 *     {list.error && <p id={list.errorId}>{list.error}</p>}
 *     {list.hiddenInput && <input {...list.hiddenInput} />}
 *     <FieldsetProvider disabled={list.fieldset.disabled}>
 *       {list.rows.map(({ key, ...row }) => <LinkRow key={key} {...row} />)}
 *     </FieldsetProvider>
 *     {list.addButton && <button {...list.addButton}>Add a link</button>}
 *   </fieldset>
 * );
 */
export function useFieldArray(
  list: ValuesDescriptor | RowsDescriptor,
  {
    defaultValue,
    hint,
    disabled,
    buttons = ["up", "down", "remove"],
  }: {
    /** The rows that the list shows before any input. */
    defaultValue?: readonly unknown[] | undefined;
    hint?: React.ReactNode;
    disabled?: boolean | undefined;
    /** The buttons of a row. */
    buttons?: readonly RowButton[] | undefined;
  } = {},
) {
  const { state, pending, updateRows } = useFormContext();
  const fieldStore = use(FieldStoreContext);
  const around = use(RowContext);
  const { name, id, hintId, errorId, error, describedBy } = useField(list, { hint });
  const defaults = defaultValue ?? (around?.defaultOf(name) as readonly unknown[] | undefined);
  const sent = use(SubmittedValuesContext);
  const isDisabled = use(DisabledContext) || Boolean(disabled);
  // A disabled list wasn't sent, so its checkboxes would come back unticked.
  const submitted = disabled ? idle : sent;
  const { rows, setRows, startOver } = useRows(name, defaults, { min: list.min, submitted });
  const wrong = Object.keys(state.fieldErrors);
  const may = (verb: RowVerb, at?: number) =>
    !isDisabled && mayChange(rows.length, { verb, at }, list);
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const pressed = useRef<RowIntent>(undefined);

  useEffect(() => {
    if (!pressed.current || !fieldset.current) return;
    focusElementOf(fieldset.current, pressed.current, rows.length)?.focus();
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
      // A form whose state is the same renders no field again.
      const isSame = fieldErrors === state.fieldErrors && values === state.values;
      return isSame ? state : { ...state, fieldErrors, values };
    });
    setRows(next);
    pressed.current = intent;
  });
  // Without scripts, the page that answers a list's button puts the focus in the right place.
  const asked = state.intent === undefined ? undefined : parseRowIntent(state.intent);
  const arrival = asked?.name === name ? focusTargetOf(asked, rows.length) : undefined;

  return {
    name,
    /** The attributes of the list's `<fieldset>`. */
    fieldset: { ref: fieldset, id, disabled, tabIndex: -1, "aria-describedby": describedBy },
    legendId: `${id}-legend`,
    hintId,
    error,
    errorId,
    /** Whether the list shows rows although it may be absent. */
    isOptional: Boolean(list.min) && !list.required && list.requiredWith === undefined,
    /** Whether the list or a fieldset around it is disabled. A disabled list has no buttons. */
    isDisabled,
    /** The hidden input that the outermost list needs while the form has errors. */
    hiddenInput:
      wrong.length > 0 && !around
        ? ({ type: "hidden", name: invalidNamesName, value: wrong.join("\n") } as const)
        : undefined,
    rows: rows.map(
      ({ key, value }, index): FieldArrayRow => ({
        key,
        list: name,
        index,
        value,
        hasFields: list.kind === "rows",
        verbs: buttons.filter((verb) => may(verb, index)).join(" "),
        pending,
        press,
        arrival: arrival?.startsWith(`${name}[${index}]`) ? arrival : undefined,
      }),
    ),
    /** The attributes of the button that adds a row; absent while the list may not grow. */
    addButton: may("add")
      ? rowButtonAttributes(
          fieldStore.formId,
          { name, verb: "add", at: undefined },
          pending,
          press,
          arrival,
        )
      : undefined,
  };
}

/** Returns a function that stays the same but always calls the latest `act`. */
function useLatest<Argument>(act: (argument: Argument) => void): (argument: Argument) => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const [stable] = useState(() => (argument: Argument) => latest.current(argument));
  return stable;
}
