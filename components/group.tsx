import type { FrameProps } from "plainform/react";
import { classNames } from "./class-names.ts";
import { Affixed, frameClass, LabelText, OwnHint } from "./field.tsx";
import { FieldErrorSlot } from "./field-parts.tsx";

/**
 * The frame of controls that are one field, like radio buttons: a `<fieldset>` whose legend is the field's label, with
 * its hint and error.
 */
export function Group<Own extends object = object>({
  as: Element = "fieldset",
  name,
  label,
  hint,
  isOptional,
  prefix,
  suffix,
  className,
  error = <FieldErrorSlot of={name} />,
  children,
  ...attributes
}: FrameProps & {
  /** The component that renders the `<fieldset>`, if it needs the surrounding form. */
  as?: React.ElementType;
  error?: React.ReactNode;
} & Omit<React.ComponentProps<"fieldset">, "prefix" | "name" | "id"> &
  Own) {
  return (
    <div data-field="" className={frameClass}>
      <Element {...attributes} className={classNames("min-w-0", className)}>
        <legend className="font-semibold">
          <LabelText isOptional={isOptional}>{label}</LabelText>
        </legend>
        <OwnHint of={name}>{hint}</OwnHint>
        {error}
        <Affixed prefix={prefix} suffix={suffix}>
          {children}
        </Affixed>
      </Element>
    </div>
  );
}
