import type { FieldDescriptor, TextDescriptor } from "../core/field-descriptor.ts";
import type { FieldOfKind } from "../core/field-types.ts";
import { type DefaultValue, defaultTextsOf } from "./default-texts.ts";
import type { ControlState } from "./use-control.ts";

/** `"with its group"` means that the field may stay empty as long as its whole group does. */
type IsOptional = boolean | "with its group";

/** The props of the frame around a control. */
export interface FrameProps {
  name: string;
  label: React.ReactNode;
  hint: React.ReactNode;
  isOptional: IsOptional;
  prefix: React.ReactNode;
  suffix: React.ReactNode;
}

/** The props that every control takes. */
export interface SharedProps<Value> {
  /** The visible label; the schema's `.meta({ label })` by default. */
  label?: React.ReactNode;
  hint?: React.ReactNode;
  /** The value that the control shows before any input. */
  defaultValue?: Value | undefined;
  /** Whether the control is disabled. A disabled control isn't sent. */
  disabled?: boolean | undefined;
  /** Whether the control is read-only. A read-only control is sent. */
  readOnly?: boolean | undefined;
  /** The kind of value that the browser may fill in; the schema's `.meta({ autocomplete })` by default. */
  autoComplete?: string | undefined;
  inputMode?: React.ComponentProps<"input">["inputMode"];
  enterKeyHint?: React.ComponentProps<"input">["enterKeyHint"];
  /** `"blur"` asks the server about the field when the focus leaves it, in a form with `LiveChecks`. */
  checkOn?: "blur" | undefined;
  /** The text before the control, such as a currency. Screen readers skip it, so the label must say it too. */
  prefix?: React.ReactNode;
  /** The text after the control, such as a unit. Screen readers skip it, so the label must say it too. */
  suffix?: React.ReactNode;
}

/** The attributes that the field's descriptor decides, so that callers can't set them. */
type Owned =
  | "id"
  | "name"
  | "type"
  | "value"
  | "checked"
  | "defaultChecked"
  | "required"
  | "min"
  | "max"
  | "step"
  | "minLength"
  | "maxLength"
  | "pattern"
  | "multiple"
  | "accept"
  | "children"
  | "aria-invalid";

/** The props of a control: the shared ones, and any attribute of the element that it renders. */
export type ControlProps<
  F,
  Kind extends FieldDescriptor["kind"],
  Tag extends "input" | "textarea" | "select" | "fieldset",
  Value = string,
> = {
  /** The field's descriptor, from `fieldsOf(schema)`. */
  field: FieldOfKind<F, Kind>;
} & SharedProps<Value> &
  Omit<React.ComponentProps<Tag>, keyof SharedProps<Value> | Owned>;

/** The props that {@link splitProps} reads. The other props go to the element. */
type SplittableProps = SharedProps<DefaultValue> & { field: unknown };

/**
 * Splits a control's props into plain data that a Server Component can pass on: the frame's props (label, hint), and
 * the control's attributes with its state.
 */
export function splitProps<
  Descriptor extends FieldDescriptor,
  P extends SplittableProps = SplittableProps,
>({
  field: given,
  label,
  hint,
  defaultValue,
  prefix,
  suffix,
  autoComplete,
  checkOn,
  ...attributes
}: P) {
  const field = given as Descriptor;
  const help = hint ?? field.hint;
  const filledIn = autoComplete ?? field.autocomplete;
  const { type = (field as TextDescriptor).type, inputMode } = attributes as TypedAttributes;
  const frame: FrameProps = {
    name: field.name,
    label: label ?? field.label ?? field.name,
    hint: help,
    isOptional:
      !field.required &&
      !field.mayBeRequired &&
      !attributes.readOnly &&
      (field.requiredWith === undefined || "with its group"),
    prefix,
    suffix,
  };
  return {
    field,
    frame,
    control: {
      ...(field.kind === "text" && isLeftToRight(type, inputMode, filledIn) && { dir: "ltr" }),
      ...attributes,
      autoComplete: filledIn,
      "data-check-on": checkOn,
      // Drafts and reloads leave out controls with this attribute.
      "data-secret":
        field.secret || /^(?:one-time-code|cc-|.*-password$)/.test(filledIn ?? "") || undefined,
      state: {
        field: checkable(field),
        hasHint: Boolean(help),
        defaults: defaultTextsOf(defaultValue),
      } satisfies ControlState,
    },
  };
}

type TypedAttributes = Pick<React.ComponentProps<"input">, "type" | "inputMode">;

/**
 * Whether a text reads from left to right in every language. On a right-to-left page, a browser would otherwise reorder
 * the parts of such a text, like an email address, while a person types it.
 */
function isLeftToRight(...known: readonly (string | undefined)[]): boolean {
  return known.some((name = "") =>
    // The last argument, `autocomplete`, may have several words: `section-home tel`.
    /(?:^|\s)(?:email|url|impp|tel(?:-[a-z-]+)?|cc-number|one-time-code)(?:\s|$)/.test(name),
  );
}

/** Returns the part of a descriptor that the browser needs to check the field. The HTML already has the rest. */
function checkable(field: FieldDescriptor): FieldDescriptor {
  const { label, hint, autocomplete, control, mayBeRequired, ...others } = field;
  return others as FieldDescriptor;
}
