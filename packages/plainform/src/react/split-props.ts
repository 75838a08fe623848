import type { FieldDescriptor, TextDescriptor } from "../core/field-descriptor.ts";
import type { FieldOfKind } from "../core/field-types.ts";
import { type DefaultValue, defaultTextsOf } from "./default-texts.ts";
import type { ControlState } from "./use-control.ts";

/** `with its group`: the field may stay empty as long as all of its group does. */
type IsOptional = boolean | "with its group";

/** What stands around a control. */
export interface FrameProps {
  name: string;
  label: React.ReactNode;
  hint: React.ReactNode;
  isOptional: IsOptional;
  prefix: React.ReactNode;
  suffix: React.ReactNode;
}

/** What every control takes. */
export interface SharedProps<Value> {
  /** Always visible. Comes from the schema's `.meta({ label })` unless given here. */
  label?: React.ReactNode;
  hint?: React.ReactNode;
  /** What it shows before anything was entered. */
  defaultValue?: Value | undefined;
  /** It can't be used, and isn't sent. */
  disabled?: boolean | undefined;
  /** It can't be changed, and is sent. */
  readOnly?: boolean | undefined;
  /** What the browser may fill in. Comes from the schema's `.meta({ autocomplete })` unless given here. */
  autoComplete?: string | undefined;
  inputMode?: React.ComponentProps<"input">["inputMode"];
  enterKeyHint?: React.ComponentProps<"input">["enterKeyHint"];
  /** Asks the server when one leaves it, in a form with `LiveChecks`. */
  checkOn?: "blur" | undefined;
  /** Stands before the control, like a currency. Screen readers don't read it: say it in the label, too. */
  prefix?: React.ReactNode;
  /** Stands behind the control, like a unit. */
  suffix?: React.ReactNode;
}

/** What the field says, so that no caller does. */
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

/** The props of a control: those that all share, and any attribute of the element that it renders. */
export type ControlProps<
  F,
  Kind extends FieldDescriptor["kind"],
  Tag extends "input" | "textarea" | "select" | "fieldset",
  Value = string,
> = {
  /** From `fieldsOf(schema)`. */
  field: FieldOfKind<F, Kind>;
} & SharedProps<Value> &
  Omit<React.ComponentProps<Tag>, keyof SharedProps<Value> | Owned>;

/** What {@link splitProps} reads; all else is handed to the element. */
type Props = SharedProps<DefaultValue> & { field: unknown };

/**
 * What all controls have in common, as plain data that a Server Component can hand on: the frame around (label, hint),
 * the attributes of the control, and what it shows before anything was entered.
 */
export function splitProps<Descriptor extends FieldDescriptor, P extends Props = Props>({
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
      // Not to be kept by the browser, whatever it keeps else.
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
 * Whether a text is written from left to right in every language. In a page that is written from right to left, a browser
 * would put the parts of such a text in another order while one types.
 */
function isLeftToRight(...known: readonly (string | undefined)[]): boolean {
  return known.some((name = "") =>
    // The last, `autocomplete`, may have several words: `section-home tel`.
    /(?:^|\s)(?:email|url|impp|tel(?:-[a-z-]+)?|cc-number|one-time-code)(?:\s|$)/.test(name),
  );
}

/** What a browser needs of a field to check it. The rest is in the page's HTML. */
function checkable(field: FieldDescriptor): FieldDescriptor {
  const { label, hint, autocomplete, control, mayBeRequired, ...others } = field;
  return others as FieldDescriptor;
}
