import { classNames } from "./class-names.ts";
import { Affixed, type FrameProps, frameClass, LabelText, OwnHint } from "./field.tsx";
import { OwnError } from "./field-parts.tsx";

/**
 * What surrounds controls that are one field, like radio buttons: a `<fieldset>` whose legend is the field's label, its
 * hint and error.
 */
export function Group({
  name,
  label,
  hint,
  isOptional,
  prefix,
  suffix,
  className,
  error = <OwnError of={name} />,
  children,
  ...attributes
}: FrameProps & { error?: React.ReactNode } & Omit<
    React.ComponentProps<"fieldset">,
    "prefix" | "name" | "id"
  >) {
  return (
    <div className={frameClass}>
      <fieldset {...attributes} className={classNames("min-w-0", className)}>
        <legend className="font-semibold">
          <LabelText isOptional={isOptional}>{label}</LabelText>
        </legend>
        <OwnHint of={name}>{hint}</OwnHint>
        {error}
        <Affixed prefix={prefix} suffix={suffix}>
          {children}
        </Affixed>
      </fieldset>
    </div>
  );
}
