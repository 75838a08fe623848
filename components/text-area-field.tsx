"use client";

import type { TextField as TextDescriptor } from "@/lib/form/descriptor.ts";
import { nativeAttributes } from "@/lib/form/native-attributes.ts";
import { CharacterCount, countId } from "./character-count.tsx";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control.ts";
import { Field } from "./field.tsx";
import { type ControlProps, useControl } from "./use-control.ts";
import { useTypedEarly } from "./use-typed-early.ts";

export interface TextAreaFieldProps<F> extends ControlProps<F, "text", "textarea"> {
  /** Says how many characters the schema allows and, with JavaScript, how many are left. */
  count?: boolean | undefined;
}

/**
 * Several lines of text. Renders a `<textarea>` with its label, hint and error; it grows with its text where the
 * browser can do that. Without JavaScript it is the same, and a count says the limit.
 *
 * @example <TextAreaField field={postFields.content} label="Content" rows={8} count />
 */
export function TextAreaField<const F>({ count, rows = 6, ...props }: TextAreaFieldProps<F>) {
  const { field, frame, control, shown } = useControl<TextDescriptor, typeof props>(props);
  useTypedEarly(control.id);
  const { required, minLength } = nativeAttributes(field);
  const isCounted = count && field.maxLength !== undefined && !control.readOnly;
  const describedBy = [control["aria-describedby"], isCounted && countId(control.id)];
  return (
    <Field {...frame}>
      <textarea
        {...control}
        rows={rows}
        defaultValue={shown[0]}
        required={required}
        minLength={minLength}
        aria-describedby={describedBy.filter(Boolean).join(" ") || undefined}
        className={classNames(
          boxClass,
          // Where a box is as high as its text, `rows` is no height any more: it is the least.
          "field-sizing-content max-h-[70vh] min-h-36 supports-[width:attr(x_type(*))]:min-h-[calc(attr(rows_type(<number>))*1lh+1.125rem)]",
          control.className,
        )}
      />
      {isCounted ? <CharacterCount field={field} controlId={control.id} /> : null}
    </Field>
  );
}
