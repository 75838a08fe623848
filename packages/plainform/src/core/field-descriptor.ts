/**
 * Descriptors hold what a component needs to know about a field, as plain JSON. This file needs no zod, so that client
 * components may import it. Lengths are in characters (code points), as the schema counts them.
 */

/**
 * A rule that the browser can check by itself. `commas`: a number's commas may separate thousands or decimals.
 * `digits`: a number has so many digits that another number would be saved. `type`: the text is a number, a date or the
 * like. `integer`: the number is a whole one.
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

/** The schema's own message for each rule, in the order in which the schema checks the rules. */
export type Messages = { readonly [constraint in Constraint]?: string };

/** The controls among which `.meta({ control })` may choose, where a field's kind leaves a choice. */
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
  /** Whether an empty value is refused, whatever else is entered. */
  readonly required: boolean;
  /** The name of an optional group: an empty value is refused once something is entered into that group. */
  readonly requiredWith?: string;
  /**
   * The field is in a group with a default (`requiredWith`), which may leave a checkbox ticked. An unticked checkbox then
   * differs from the default, so it counts as an entry in the group. It counts only once something is entered into the
   * optional group around, whose name this is. `""` means that there is no such group: an unticked checkbox always counts.
   *
   * @example
   * // `account.news.alias` has `requiredWith: "account.news"` and `untickedCountsIn: "account"`.
   * const news = z.object({ weekly: z.boolean(), alias: z.string().min(1) });
   * z.object({ account: z.object({ news: news.default({ weekly: true, alias: "x" }) }).optional() });
   */
  readonly untickedCountsIn?: string;
  /** Custom code decides whether an empty value is refused, so that only the server can tell. */
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

/** A step by which the schema changes a text before it checks the text's length and pattern. */
export type TextTransform = "trim" | "lowercase" | "uppercase";

export interface TextDescriptor extends BaseDescriptor<"text"> {
  /** The `type` attribute of an input for this field. */
  readonly type: "text" | "email" | "url" | "tel" | "date" | "time";
  readonly transforms?: readonly TextTransform[];
  readonly minLength?: number;
  readonly maxLength?: number;
  /** The source of a regular expression without flags, which need not match the whole text. */
  readonly pattern?: string;
  /** The step of a time in seconds. With less than 60, the browser's control also asks for seconds. */
  readonly step?: number;
  /** The pattern means the same as HTML's `pattern`, which browsers compile with the flag `v`. */
  readonly patternIsNative?: true;
}

export interface NumberDescriptor extends BaseDescriptor<"number"> {
  /**
   * Whether only whole numbers are accepted. `min` and `max` are inclusive, even where the schema's own bound is not.
   */
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

/** The labels of the options, from `.meta({ options: { s: "Small" } })`. */
export type OptionLabels = { readonly [option: string]: string };

/** One of several options: a select or radio buttons. */
export interface ChoiceDescriptor<Option extends string = string> extends BaseDescriptor<"choice"> {
  readonly options: readonly Option[];
  readonly labels?: OptionLabels;
}

/** The texts of a list with rows, from `.meta({ row: "Link", add: "Add a link" })`. */
interface RowLabels {
  /** The name of a row, which the row's number follows. */
  readonly row?: string;
  /** The text of the button that adds a row. */
  readonly add?: string;
}

/** Any of several options, which share one name: checkboxes, or a multiple select. */
export interface ListDescriptor<Option extends string = string> extends BaseDescriptor<"list"> {
  readonly options: readonly Option[];
  readonly labels?: OptionLabels;
  /** The option that goes with no other, from `noneOf`. */
  readonly exclusive?: string;
  /** The least number of values. */
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

/**
 * One of several objects, told apart by a discriminator. `variant(fields.payment, "card").number` is a field of one.
 */
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
