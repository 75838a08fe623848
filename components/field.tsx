import { type FrameProps, fieldTexts, Text } from "plainform/react";
import { classNames } from "./class-names.ts";
import { FieldElement, FieldErrorSlot } from "./field-parts.tsx";
import { hintClass } from "./hint.tsx";

/** The frame of every control: its label, hint and error, in reading order. */
export function Field({ name, label, hint, isOptional, prefix, suffix, children }: Framed) {
  return (
    <div data-field="" className={frameClass}>
      <FieldElement
        as="label"
        of={name}
        ids={{ htmlFor: "" }}
        className="block w-fit font-semibold"
      >
        <LabelText isOptional={isOptional}>{label}</LabelText>
      </FieldElement>
      <OwnHint of={name}>{hint}</OwnHint>
      <FieldErrorSlot of={name} />
      <Affixed prefix={prefix} suffix={suffix}>
        {children}
      </Affixed>
    </div>
  );
}

export type Framed = FrameProps & { children: React.ReactNode };

/** The class of a field's frame, which draws the error bar by a rule in `tailwind.config.ts`. */
export const frameClass = "pf-field min-w-0 hyphens-auto";

/** Renders a field's hint, which the control's `aria-describedby` names. */
export function OwnHint({ of, children }: { of: string; children: React.ReactNode }) {
  if (!children) return null;
  return (
    <FieldElement of={of} ids={{ id: "-hint" }} className={hintClass}>
      {children}
    </FieldElement>
  );
}

/** Renders a label, with “(optional)” if the field may stay empty. The legend of an optional group says it for the fields inside. */
export function LabelText({
  isOptional,
  children,
}: {
  isOptional: FrameProps["isOptional"];
  children: React.ReactNode;
}) {
  return (
    <>
      {children}
      {isOptional ? (
        <span
          className={classNames(
            "font-normal text-muted",
            isOptional === true ? undefined : "in-data-optional:hidden",
          )}
        >
          {" "}
          <Text of="optional">{fieldTexts.optional}</Text>
        </span>
      ) : null}
    </>
  );
}

/** Renders a control between a prefix and a suffix, such as a currency or a unit. Screen readers skip both, so the label has to say them. */
export function Affixed({
  prefix,
  suffix,
  children,
}: Pick<FrameProps, "prefix" | "suffix"> & { children: React.ReactNode }) {
  const affix = "shrink-0 text-muted";
  if (!prefix && !suffix) return <div className="mt-1.5">{children}</div>;
  return (
    <div className="mt-1.5 flex items-center gap-2">
      {prefix ? (
        <span aria-hidden className={affix}>
          {prefix}
        </span>
      ) : null}
      <div className="min-w-0 grow">{children}</div>
      {suffix ? (
        <span aria-hidden className={affix}>
          {suffix}
        </span>
      ) : null}
    </div>
  );
}
