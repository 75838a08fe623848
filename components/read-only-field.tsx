import type { FrameProps } from "plainform/react";
import { Affixed, frameClass, OwnHint } from "./field.tsx";
import { FieldElement, FieldErrorSlot } from "./field-parts.tsx";

/** The attributes of any element. The other attributes belong to the control, which isn’t rendered. */
const isGlobal = /^(data-.+|dir|lang|style|title)$/;

/**
 * A choice that can't be changed. HTML has `readonly` only for text controls, so this component shows the chosen option
 * as text. It renders a `<div role="group">`, so that screen readers announce label, hint and text together.
 */
export function ReadOnlyField({
  name,
  label,
  hint,
  prefix,
  suffix,
  attributes,
  children,
}: FrameProps & {
  /** The attributes of the control. */
  attributes: { className?: string | undefined };
  children: React.ReactNode;
}) {
  return (
    <div data-field="" className={frameClass}>
      {/* A link of the error summary may lead here. */}
      <FieldElement
        {...Object.fromEntries(Object.entries(attributes).filter(([key]) => isGlobal.test(key)))}
        className={attributes.className}
        of={name}
        ids={{
          id: "",
          "aria-labelledby": "-label",
          ...(hint ? { "aria-describedby": "-hint" } : {}),
        }}
        role="group"
        tabIndex={-1}
      >
        <FieldElement of={name} ids={{ id: "-label" }} className="font-semibold">
          {label}
        </FieldElement>
        <OwnHint of={name}>{hint}</OwnHint>
        <FieldErrorSlot of={name} />
        <Affixed prefix={prefix} suffix={suffix}>
          <div className="min-h-target rounded-control border-2 border-edge border-dashed bg-page px-3 py-2">
            {children}
          </div>
        </Affixed>
      </FieldElement>
    </div>
  );
}
