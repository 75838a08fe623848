"use client";

import type { TextField as TextDescriptor } from "@/lib/form/descriptor.ts";
import { nativeAttributes } from "@/lib/form/native-attributes.ts";
import { CharacterCount, countId } from "./character-count.tsx";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control.ts";
import { Field } from "./field.tsx";
import { type ControlProps, useControl } from "./use-control.ts";

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
          "field-sizing-content max-h-[70vh] min-h-36",
          control.className,
        )}
      />
      {isCounted ? <CharacterCount field={field} controlId={control.id} /> : null}
    </Field>
  );
}
