"use client";

import {
  type FieldArrayRow,
  FieldArrayRowProvider,
  type RowButton,
  rowTexts,
  useFieldArrayRow,
  useTexts,
} from "plainform/react";
import { Fragment, memo } from "react";
import { buttonClass } from "./button-class.ts";
import { FieldError } from "./field-error.tsx";
import { Separator } from "./separator.tsx";

/** The row is memoised, so that a change of another row doesn't render it. */
export const ArrayRow = memo(function ArrayRow({
  rowLabel,
  children,
  ...row
}: Omit<FieldArrayRow, "key"> & { rowLabel: string; children: React.ReactNode }) {
  const texts = useTexts(rowTexts);
  const { name, legendId, fieldset, error, errorId, hiddenInput, buttons, context } =
    useFieldArrayRow(row);
  const labels: { readonly [verb in RowButton]: string } = {
    insert: texts.insertRow,
    remove: texts.removeRow,
    up: texts.moveUp,
    down: texts.moveDown,
  };
  return (
    <fieldset {...fieldset} className="mt-4 min-w-0 rounded-card border border-rule p-4">
      <legend id={legendId} className="px-1 font-semibold">
        {`${rowLabel} ${row.index + 1}`}
      </legend>
      {hiddenInput ? <input {...hiddenInput} /> : null}
      <FieldError id={errorId} data-error={name}>
        {error}
      </FieldError>
      <div className="space-y-4">
        <FieldArrayRowProvider context={context}>{children}</FieldArrayRowProvider>
      </div>
      {buttons.length === 0 ? null : (
        <p className="mt-4 flex flex-wrap gap-3">
          {buttons.map(({ verb, attributes }, i) => (
            <Fragment key={verb}>
              {i > 0 ? <Separator /> : null}
              <button
                {...attributes}
                // Screen readers read the row's legend with the button.
                aria-labelledby={`${attributes.id} ${legendId}`}
                className={buttonClass("quiet")}
              >
                {labels[verb]}
              </button>
            </Fragment>
          ))}
        </p>
      )}
    </fieldset>
  );
});
