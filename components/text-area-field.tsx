import {
  type ControlProps,
  nativeAttributes,
  splitProps,
  type TextDescriptor,
} from "plainform/react";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control.ts";
import { Field } from "./field.tsx";
import { TextArea } from "./text-area.tsx";

export interface TextAreaFieldProps<F> extends ControlProps<F, "text", "textarea"> {
  /** Whether to show how many characters the schema allows and, with JavaScript, how many are left. */
  count?: boolean | undefined;
}

/**
 * Several lines of text. Renders a `<textarea>` with its label, hint and error; it grows with its text where the
 * browser can do that. Without JavaScript it is the same, and a count says the limit.
 *
 * @example <TextAreaField field={postFields.content} label="Content" rows={8} count />
 */
export function TextAreaField<const F>({ count, rows = 6, ...props }: TextAreaFieldProps<F>) {
  const { field, frame, control } = splitProps<TextDescriptor, typeof props>(props);
  const { required, minLength } = nativeAttributes(field);
  return (
    <Field {...frame}>
      <TextArea
        {...control}
        rows={rows}
        required={required}
        minLength={minLength}
        counted={count && field.maxLength !== undefined && !control.readOnly ? field : undefined}
        className={classNames(
          boxClass,
          // Where a box is as high as its text, `rows` is no height any more: it is the least.
          "field-sizing-content max-h-[70vh] min-h-36 supports-[width:attr(x_type(*))]:min-h-[calc(attr(rows_type(<number>))*1lh+1.125rem)]",
          control.className,
        )}
      />
    </Field>
  );
}
