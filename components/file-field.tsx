"use client";

import {
  type ControlProps,
  choiceTexts,
  type FileDescriptor,
  fileTexts,
  splitProps,
  useControl,
  useTexts,
} from "plainform/react";
import { useState } from "react";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control-classes.ts";
import { Field } from "./field.tsx";
import { ReadOnlyField } from "./read-only-field.tsx";

export interface FileFieldProps<F> extends ControlProps<F, "file", "input"> {}

/**
 * One or several files. It renders an `<input type="file">`. `defaultValue` is the name of the file that is stored
 * already, because no page can fill in a file. With JavaScript a chosen file stays chosen after an error; without
 * JavaScript the page asks the person to choose it again.
 *
 * @example <FileField field={fields.photo} label="Photo" hint="JPEG or PNG, up to 2 MB" />
 */
export function FileField<const F>(props: FileFieldProps<F>) {
  const { field, frame, control: given } = splitProps<FileDescriptor, typeof props>(props);
  const { control, shown, state } = useControl(given);
  const { chooseAgain, nothing } = useTexts({ ...fileTexts, ...choiceTexts });
  // If the page itself is the answer to the form, the browser has lost the chosen file.
  const [isLost] = useState(state.submittedValues !== undefined);
  const { readOnly, ...attributes } = control;
  const there = shown.join(", ");
  if (readOnly) {
    return (
      <ReadOnlyField {...frame} attributes={given}>
        {there || nothing}
      </ReadOnlyField>
    );
  }
  const againId = `${control.id}-again`;
  const describedBy = [isLost && againId, control["aria-describedby"]].filter(Boolean);
  return (
    <Field {...frame}>
      {there ? <p className="mb-1.5">{there}</p> : null}
      {isLost ? (
        <p id={againId} className="mb-1.5 text-sm text-muted">
          {chooseAgain}
        </p>
      ) : null}
      <input
        {...attributes}
        type="file"
        multiple={field.multiple}
        accept={field.accept}
        required={field.required || undefined}
        aria-describedby={describedBy.join(" ") || undefined}
        className={classNames(
          boxClass,
          "file:me-3 file:rounded-control file:border file:border-edge file:bg-page file:px-3 file:py-1 file:text-ink",
          attributes.className,
        )}
      />
    </Field>
  );
}
