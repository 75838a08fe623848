import {
  type ControlProps,
  nativeAttributes,
  splitProps,
  type TextDescriptor,
} from "plainform/react";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control-classes.ts";
import { Field } from "./field.tsx";
import { TextArea } from "./text-area.tsx";

export interface TextAreaFieldProps<F> extends ControlProps<F, "text", "textarea"> {
  /** Whether to show how many characters the schema allows and, with JavaScript, how many are left. */
  count?: boolean | undefined;
}

/**
 * Several lines of text. It renders a `<textarea>` with its label, hint and error, which grows with its text in browsers
 * that support it. It works the same without JavaScript; a count then shows the limit.
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
          // A textarea that grows with its text ignores `rows`, so `rows` becomes its least height.
          "field-sizing-content max-h-[70vh] min-h-36 supports-[width:attr(x_type(*))]:min-h-[calc(attr(rows_type(<number>))*1lh+1.125rem)]",
          control.className,
        )}
      />
    </Field>
  );
}
