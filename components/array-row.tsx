"use client";

import {
  FieldStoreContext,
  intentText,
  RowContext,
  type RowIntent,
  type RowVerb,
  rowTexts,
  rowWithin,
  useControlId,
  useError,
  useTexts,
} from "plainform/react";
import { Fragment, memo, use, useMemo } from "react";
import { buttonClass } from "./button.ts";
import { FieldError } from "./field-error.tsx";
import { Separator } from "./separator.tsx";

/** The verbs that a row's button may have. */
export type RowButton = Exclude<RowVerb, "add">;

/** The row is memoised, so that a change of another row doesn't render it. */
export const ArrayRow = memo(function ArrayRow({
  list,
  index,
  value,
  rowLabel,
  isMarked,
  buttons,
  pending,
  press,
  arrival,
  children,
}: {
  list: string;
  index: number;
  value: unknown;
  rowLabel: string;
  /** Hidden fields with the row’s own name tell the server that the row exists, even if nothing was entered. */
  isMarked: boolean;
  buttons: string;
  pending: boolean;
  press: (intent: RowIntent) => void;
  arrival: string | undefined;
  children: React.ReactNode;
}) {
  const texts = useTexts(rowTexts);
  const { formId } = use(FieldStoreContext);
  const around = use(RowContext);
  const row = useMemo(() => rowWithin(around, list, index, value), [around, list, index, value]);
  const name = `${list}[${index}]`;
  const id = useControlId(name);
  const found = useError(name);
  // In a row with a single value, the control itself shows the error.
  const error = isMarked ? found : undefined;
  const legendId = `${formId}-${name}-legend`;
  const labels: { readonly [verb in RowButton]: string } = {
    insert: texts.insertRow,
    remove: texts.removeRow,
    up: texts.moveUp,
    down: texts.moveDown,
  };
  return (
    <fieldset
      data-row={name}
      id={isMarked ? id : undefined}
      tabIndex={-1}
      aria-describedby={error && `${id}-error`}
      // biome-ignore lint/a11y/noAutofocus: of a page that answers the press of a button
      autoFocus={name === arrival}
      className="mt-4 min-w-0 rounded-card border border-rule p-4"
    >
      <legend id={legendId} className="px-1 font-semibold">
        {`${rowLabel} ${index + 1}`}
      </legend>
      {isMarked ? <input type="hidden" name={name} value="" /> : null}
      <FieldError id={`${id}-error`} data-error={name}>
        {error}
      </FieldError>
      <div className="space-y-4">
        <RowContext value={row}>{children}</RowContext>
      </div>
      {buttons === "" ? null : (
        <p className="mt-4 flex flex-wrap gap-3">
          {(buttons.split(" ") as RowButton[]).map((verb, i) => (
            <Fragment key={verb}>
              {i > 0 ? <Separator /> : null}
              <IntentButton
                intent={{ name: list, verb, at: index }}
                legendId={legendId}
                {...{ pending, press, arrival }}
              >
                {labels[verb]}
              </IntentButton>
            </Fragment>
          ))}
        </p>
      )}
    </fieldset>
  );
});

/** Renders a submit button that changes the rows instead of saving the form. */
export function IntentButton({
  intent,
  legendId,
  pending,
  press,
  arrival,
  children,
}: {
  intent: RowIntent;
  /** The id of the row's or list's legend, which screen readers read with the button. */
  legendId?: string | undefined;
  pending: boolean;
  press: (intent: RowIntent) => void;
  arrival: string | undefined;
  children: React.ReactNode;
}) {
  const { formId } = use(FieldStoreContext);
  const value = intentText(intent);
  const id = `${formId}-${value}`;
  return (
    <button
      id={id}
      type="submit"
      name="intent"
      value={value}
      aria-disabled={pending || undefined}
      aria-labelledby={legendId && `${id} ${legendId}`}
      // biome-ignore lint/a11y/noAutofocus: of a page that answers the press of a button
      autoFocus={value === arrival}
      onClick={(event) => {
        event.preventDefault();
        press(intent);
      }}
      className={buttonClass("quiet")}
    >
      {children}
    </button>
  );
}
