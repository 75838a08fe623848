"use client";

import { use, useMemo } from "react";
import { FieldStoreContext } from "./form-context.ts";
import { RowContext, type RowContextValue } from "./rows/row-context.ts";
import { rowButtonAttributes } from "./rows/row-focus.ts";
import { rowWithin } from "./rows/row-within.ts";
import { useControlId, useFieldError } from "./use-field.ts";
import type { FieldArrayRow, RowButton } from "./use-field-array.ts";

/**
 * Connects one row of `useFieldArray` to its list.
 *
 * @returns the attributes of the row's `<fieldset>`, its error, its buttons by verb, the hidden input of a row with
 *   fields, and the row's context for `<FieldArrayRowProvider>`
 * @example
 * const LinkRow = memo(function LinkRow(row: Omit<FieldArrayRow, "key">) {
 *   const { fieldset, hiddenInput, error, errorId, buttons, context } = useFieldArrayRow(row);
 *   return (
 *     <fieldset {...fieldset}>
 *       {hiddenInput && <input {...hiddenInput} />}
 *       {error && <p id={errorId}>{error}</p>}
 *       <FieldArrayRowProvider context={context}><UrlField field={fields.links.item.url} /></FieldArrayRowProvider>
 *       {buttons.map(({ verb, attributes }) => <button key={verb} {...attributes}>{verb}</button>)}
 *     </fieldset>
 *   );
 * });
 */
export function useFieldArrayRow({
  list,
  index,
  value,
  hasFields,
  verbs,
  pending,
  press,
  arrival,
}: Omit<FieldArrayRow, "key">) {
  const { formId } = use(FieldStoreContext);
  const around = use(RowContext);
  const context = useMemo(
    () => rowWithin(around, list, index, value),
    [around, list, index, value],
  );
  const name = `${list}[${index}]`;
  const id = useControlId(name);
  const found = useFieldError(name);
  // The control of a row with a single value shows the row's error itself.
  const error = hasFields ? found : undefined;
  const errorId = `${id}-error`;
  return {
    name,
    legendId: `${formId}-${name}-legend`,
    fieldset: {
      id: hasFields ? id : undefined,
      tabIndex: -1,
      "data-row": name,
      "aria-describedby": error && errorId,
      autoFocus: name === arrival,
    },
    error,
    errorId,
    // The name says that the row is there, even with nothing entered.
    hiddenInput: hasFields ? ({ type: "hidden", name, value: "" } as const) : undefined,
    buttons: (verbs === "" ? [] : (verbs.split(" ") as RowButton[])).map((verb) => ({
      verb,
      attributes: rowButtonAttributes(
        formId,
        { name: list, verb, at: index },
        pending,
        press,
        arrival,
      ),
    })),
    context,
  };
}

/** Provides a row to the fields in it. It renders no element. */
export function FieldArrayRowProvider({
  context,
  children,
}: {
  /** The context from `useFieldArrayRow`. */
  context: RowContextValue;
  children: React.ReactNode;
}) {
  return <RowContext value={context}>{children}</RowContext>;
}
