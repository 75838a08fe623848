/**
 * Descriptors: what a component needs to know of a field, as plain JSON. They carry no zod and may be imported
 * by client components. Lengths are counted in characters (code points), as the schema counts them.
 */

/** The native constraints of a field. */
export type Constraint = "required" | "minLength" | "maxLength" | "min" | "max";

/** What the schema itself says when just that constraint is broken. */
export type Messages = { readonly [constraint in Constraint]?: string };

interface Descriptor<Kind extends string> {
  readonly kind: Kind;
  /** The control's name and the path of its value: `address.city`, `links[0].url`. */
  readonly name: string;
  /** An empty value is refused. */
  readonly required: boolean;
  readonly messages: Messages;
  /** From `.meta({ label })`, `.meta({ hint })` and `.meta({ autocomplete })`. */
  readonly label?: string;
  readonly hint?: string;
  readonly autocomplete?: string;
  /** From `.meta({ secret: true })`: the value never goes into a form's state or its HTML. */
  readonly secret?: true;
}

export interface TextDescriptor extends Descriptor<"text"> {
  readonly minLength?: number;
  readonly maxLength?: number;
}

export interface NumberDescriptor extends Descriptor<"number"> {
  readonly integer: boolean;
  readonly min?: number;
  readonly max?: number;
}

export type FieldDescriptor = TextDescriptor | NumberDescriptor;

/** The descriptors of an object schema: a field where its input is a value, a group where it is an object. */
export type FieldsOf<Input> = {
  readonly [Key in keyof Input]-?: DescriptorOf<Exclude<Input[Key], null | undefined>>;
};

type DescriptorOf<Value> = [Value] extends [string]
  ? TextDescriptor
  : [Value] extends [number]
    ? NumberDescriptor
    : [Value] extends [object]
      ? FieldsOf<Value>
      : never;

/** `Field`, where it has the kind that a component is for; else a type that says in words why not. */
export type Fits<Field, Kind extends string> = Field extends { kind: Kind }
  ? Field
  : Field extends { kind: infer Other extends string }
    ? `This component needs a ${Kind} field, but this field is a ${Other} field`
    : "This is a group of fields: pick one of them";
