/**
 * Descriptors: what a component needs to know of a field, as plain JSON. They carry no zod and may be imported
 * by client components. Lengths are in characters (code points), as the schema counts them.
 */

/**
 * A rule that the browser can check by itself. `commas`: nobody knows what they stand between. `digits`: so many that
 * another number would be saved. `type`: the text is a number, a date… at all. `integer`: a whole one.
 */
export type Constraint =
  | "required"
  | "commas"
  | "digits"
  | "type"
  | "minLength"
  | "maxLength"
  | "pattern"
  | "min"
  | "max"
  | "integer"
  | "step";

/** What the schema itself says when just that rule is broken, in the order in which it looks at them. */
export type Messages = { readonly [constraint in Constraint]?: string };

/** What a field may be shown as, where its schema doesn't tell. */
export type ControlName =
  | "textarea"
  | "switch"
  | "range"
  | "radio"
  | "select"
  | "checkboxes"
  | "native-date"
  | "hidden";

export interface BaseDescriptor<Kind extends string> {
  readonly kind: Kind;
  /** The control's name and the path of its value: `address.city`, `links[0].url`. */
  readonly name: string;
  /** An empty value is refused, whatever else is entered. */
  readonly required: boolean;
  /** The group, by name, that may be absent: an empty value is refused once something is entered into it. */
  readonly requiredWith?: string;
  /**
   * The group of `requiredWith` has a default, which a box that was sent as not ticked contradicts: the box fills the
   * group in once this group around it, which may be absent and has no default, is filled in. `""` where there is none.
   */
  readonly untickedCountsIn?: string;
  /** Whether an empty value is refused, only the server can say: it runs code of the application. */
  readonly mayBeRequired?: true;
  readonly messages: Messages;
  /** From `.meta({ label })`. */
  readonly label?: string;
  /** From `.meta({ hint })`. */
  readonly hint?: string;
  /** From `.meta({ autocomplete })`: what the browser may fill in, as HTML names it. */
  readonly autocomplete?: string;
  /** From `.meta({ control })`: which one `Fields` renders, where the kind leaves a choice. */
  readonly control?: ControlName;
  /** From `.meta({ secret: true })`: the value never goes into a form's state or its HTML. */
  readonly secret?: true;
}

/** What the schema does to a text before it looks at its length and pattern. */
export type TextTransform = "trim" | "lowercase" | "uppercase";

export interface TextDescriptor extends BaseDescriptor<"text"> {
  /** The `type` of the input that suits it. */
  readonly type: "text" | "email" | "url" | "tel" | "date" | "time";
  readonly steps?: readonly TextTransform[];
  readonly minLength?: number;
  readonly maxLength?: number;
  /** The source of a regular expression without flags, which need not match the whole text. */
  readonly pattern?: string;
  /** Of a time, in seconds: with less than 60, they are asked for. */
  readonly step?: number;
  /** HTML's `pattern` would mean the same: browsers compile it with the flag `v`. */
  readonly patternIsNative?: true;
}

export interface NumberDescriptor extends BaseDescriptor<"number"> {
  /** Whole numbers only. A bound that excludes itself is claimed as one that doesn't: never too much. */
  readonly integer: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** The form's language writes 3,5. */
  readonly decimalComma?: true;
}

export interface DateDescriptor extends BaseDescriptor<"date"> {
  /** The first and last day, `YYYY-MM-DD`. */
  readonly min?: string;
  readonly max?: string;
}

export type CheckboxDescriptor = BaseDescriptor<"checkbox">;

/** What the options are called, from `.meta({ options: { s: "Small" } })`. */
export type OptionLabels = { readonly [option: string]: string };

/** One of several options: a select or radio buttons. */
export interface ChoiceDescriptor<Option extends string = string> extends BaseDescriptor<"choice"> {
  readonly options: readonly Option[];
  readonly labels?: OptionLabels;
}

/** What a list with rows says of them, from `.meta({ row: "Link", add: "Add a link" })`. */
interface RowLabels {
  /** What a row is called; its number stands behind it. */
  readonly row?: string;
  /** On the button that adds one. */
  readonly add?: string;
}

/** Any of several options, which share one name: checkboxes, or a multiple select. */
export interface ListDescriptor<Option extends string = string> extends BaseDescriptor<"list"> {
  readonly options: readonly Option[];
  readonly labels?: OptionLabels;
  /** The option that goes with no other, from `noneOf`. */
  readonly exclusive?: string;
  /** How many values. */
  readonly min?: number;
  readonly max?: number;
}

/** A list of single values, such as `z.array(z.string())`: a row each. `row(fields.tags, 0)` is the field of a row. */
export interface ValuesDescriptor<Item = FieldDescriptor>
  extends BaseDescriptor<"values">,
    RowLabels {
  readonly min?: number;
  readonly max?: number;
  /** The field of a row, with `[]` in place of its number. */
  readonly item: Item;
}

export interface FileDescriptor extends BaseDescriptor<"file"> {
  readonly multiple: boolean;
  /** Media types, as in the `accept` attribute. */
  readonly accept?: string;
  /** The largest file, in bytes. */
  readonly maxSize?: number;
}

/** A list of objects, or of lists. `row(fields.links, 0).url` is the field of a row. */
export interface RowsDescriptor<Item = FieldTree | FieldDescriptor>
  extends BaseDescriptor<"rows">,
    RowLabels {
  readonly min?: number;
  readonly max?: number;
  /** The fields of a row, with `[]` in place of its number. */
  readonly item: Item;
}

/** One of several objects, told apart by a discriminator. `variant(fields.payment, "card").number` is a field of one. */
export interface VariantsDescriptor<Branches = Record<string, FieldTree | FieldDescriptor>>
  extends BaseDescriptor<"variants"> {
  /** The field that chooses. */
  readonly discriminator: ChoiceDescriptor<keyof Branches & string>;
  readonly branches: Branches;
}

export type FieldDescriptor =
  | TextDescriptor
  | NumberDescriptor
  | DateDescriptor
  | CheckboxDescriptor
  | ChoiceDescriptor
  | ListDescriptor
  | ValuesDescriptor
  | FileDescriptor
  | RowsDescriptor
  | VariantsDescriptor;

export interface FieldTree {
  readonly [key: string]: FieldDescriptor | FieldTree;
}

/** Whether this is a field, rather than a group of fields: a field's `kind` is a text. */
export function isFieldDescriptor(
  part: FieldDescriptor | FieldTree | undefined,
): part is FieldDescriptor {
  return typeof part?.kind === "string";
}
