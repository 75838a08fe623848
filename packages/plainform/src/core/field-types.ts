import type { z } from "zod";
import type {
  BaseDescriptor,
  CheckboxDescriptor,
  ChoiceDescriptor,
  DateDescriptor,
  FieldTree,
  FileDescriptor,
  ListDescriptor,
  NumberDescriptor,
  RowsDescriptor,
  TextDescriptor,
  ValuesDescriptor,
  VariantsDescriptor,
} from "./field-descriptor.ts";

/*
 * These types tell the compiler which field a schema becomes. Nothing here runs.
 */

/**
 * The descriptors of a schema: a field for a value, a group of fields for an object. The type reads the definitions of
 * schemas, because TypeScript takes three times as long to compare a schema with `z.ZodObject` and the like.
 *
 * On the way to a field, as many objects as `Left` is long may be inside themselves. One more is `undefined`.
 *
 * @template Seen the shapes around the schema
 */
export type FieldsOf<
  Schema,
  Seen = never,
  Left extends readonly unknown[] = TimesInside,
> = Schema extends { _zod: { def: infer Def; input: infer Input } }
  ? Def extends { options: readonly (infer Option)[]; discriminator: infer Key extends string }
    ? VariantsOf<BranchesOf<Option, Key, Seen, Left>>
    : Def extends { shape: infer Shape }
      ? GroupOf<Shape, Seen, Left>
      : Def extends { element: infer Item }
        ? ListOf<FieldsOf<Item, Seen, Left>>
        : Def extends { type: "set"; valueType: infer Item }
          ? ListOf<FieldsOf<Item, Seen, Left>>
          : Def extends { type: "tuple"; items: infer Items }
            ? {
                readonly [Index in Extract<keyof Items, `${number}`>]: FieldsOf<
                  Items[Index],
                  Seen,
                  Left
                >;
              }
            : Def extends { in: infer In; out: infer Out }
              ? FieldsOf<In extends { _zod: { def: { type: "transform" } } } ? Out : In, Seen, Left>
              : Def extends { left: infer One; right: infer Other }
                ? FieldsOf<One, Seen, Left> & FieldsOf<Other, Seen, Left>
                : Def extends { innerType: infer Inner }
                  ? FieldsOf<Inner, Seen, Left>
                  : Def extends { type: "record"; keyType: infer Key; valueType: infer Value }
                    ? RecordOf<Key, Value, Seen, Left>
                    : Def extends { type: "lazy"; getter: () => infer Inner }
                      ? FieldsOf<Inner, Seen, Left>
                      : Def extends { type: "union"; options: infer Options }
                        ? UnionOf<Options, Input, Seen, Left>
                        : Def extends { type: "template_literal" }
                          ? TextDescriptor
                          : Def extends { type: "custom" }
                            ? ValueOf<unknown>
                            : Def extends { type: "enum" | "literal" }
                              ? OneOf<Exclude<Input, null | undefined>>
                              : ValueOf<Exclude<Input, null | undefined>>
  : never;

/** Its length has to be that of `mostInside` in `describe.ts`. */
type TimesInside = readonly [1, 2];

type GroupOf<Shape, Seen, Left extends readonly unknown[]> = [Same<Shape>] extends [Seen]
  ? Left extends readonly [unknown, ...infer Fewer]
    ? PartsOf<Shape, Seen, Fewer>
    : undefined
  : PartsOf<Shape, Seen | Same<Shape>, Left>;

/** Matches only the very same shape, because an object may have all the keys of an object around it, and more. */
interface Same<in out Shape> {
  readonly shape: Shape;
}

type PartsOf<Shape, Seen, Left extends readonly unknown[]> = {
  readonly [Name in keyof Shape]: FieldsOf<Shape[Name], Seen, Left>;
};

/** The descriptor of a list with these items. A group may itself have a field that is called `kind`. */
type ListOf<Item> = [Item] extends [undefined]
  ? undefined
  : Item extends { kind: infer Kind extends string }
    ? [Kind] extends [never]
      ? ValuesDescriptor<Item>
      : Kind extends "file"
        ? FileDescriptor
        : Kind extends "list" | "values" | "rows" | "variants"
          ? RowsDescriptor<Item>
          : Kind extends "choice"
            ? ListDescriptor<OptionOf<Item>>
            : ValuesDescriptor<Item>
    : RowsDescriptor<Item>;

/** The field of a union: a choice or a group where all its options are one, and otherwise a text. */
type UnionOf<Options, Input, Seen, Left extends readonly unknown[]> =
  PresentIn<Options> extends infer Parts extends readonly unknown[]
    ? Parts extends readonly [infer Only]
      ? FieldsOf<Only, Seen, Left>
      : Parts extends readonly []
        ? ValueOf<Exclude<Input, null | undefined>>
        : OneOfParts<Exclude<FieldsOf<Parts[number], Seen, Left>, undefined>>
    : never;

type OneOfParts<Part> = [Part] extends [never]
  ? undefined
  : [Part] extends [{ kind: "choice" }]
    ? ChoiceDescriptor<OptionOf<Part>>
    : [Part] extends [{ kind: string }]
      ? TextDescriptor
      : FieldTree;

type PresentIn<Options> = Options extends readonly [infer First, ...infer Rest]
  ? First extends { _zod: { def: { type: "null" | "undefined" | "void" } } }
    ? PresentIn<Rest>
    : [First, ...PresentIn<Rest>]
  : [];

/** A record is a group of fields where its keys are known. */
type RecordOf<Key, Value, Seen, Left extends readonly unknown[]> = Key extends z.core.$partial
  ? FieldTree
  : Key extends { _zod: { output: infer Name extends string } }
    ? string extends Name
      ? FieldTree
      : { readonly [Each in Name]: FieldsOf<Value, Seen, Left> }
    : FieldTree;

type VariantsOf<Branches> = [Branches[keyof Branches]] extends [undefined]
  ? undefined
  : VariantsDescriptor<Branches>;

type BranchesOf<Option, Key extends string, Seen, Left extends readonly unknown[]> = {
  readonly [Value in DiscriminatorOf<Option, Key>]: FieldsOf<
    Option extends unknown ? (Value extends DiscriminatorOf<Option, Key> ? Option : never) : never,
    Seen,
    Left
  >;
};

type DiscriminatorOf<Option, Key extends string> = Option extends z.core.$ZodType
  ? `${Extract<z.input<Option>[Key & keyof z.input<Option>], string | number | boolean>}`
  : never;

/** Options that are known when the schema is made, as those of a database, have no types of their own. */
type OneOf<Value> = [Value] extends [boolean]
  ? CheckboxDescriptor
  : [Value] extends [string]
    ? ChoiceDescriptor<Value>
    : ChoiceDescriptor<`${Extract<Value, string | number | bigint | boolean>}`>;

type ValueOf<Value> = unknown extends Value
  ? // The schema says nothing about its input, so that any component may fit.
    BaseDescriptor<string> & { readonly kind: never }
  : [Value] extends [boolean]
    ? CheckboxDescriptor
    : [Value] extends [string]
      ? string extends Value
        ? TextDescriptor
        : ChoiceDescriptor<Value>
      : [Value] extends [number]
        ? number extends Value
          ? NumberDescriptor
          : ChoiceDescriptor<`${Value}`>
        : [Value] extends [bigint]
          ? NumberDescriptor
          : [Value] extends [Date]
            ? DateDescriptor
            : [Value] extends [File]
              ? FileDescriptor
              : [Value] extends [string | number | bigint | boolean | Date]
                ? TextDescriptor
                : FieldTree;

/** The options of a choice or a list, as a type: any text where they aren't known. */
export type OptionOf<F> = F extends { readonly options?: readonly (infer Option extends string)[] }
  ? Option
  : string;

/** `F` where it has the kind that a component needs; otherwise a text that tells the reader why it doesn't fit. */
export type FieldOfKind<F, Kind extends string> = F extends { kind: Kind }
  ? F
  : F extends { kind: infer Other extends string }
    ? `This component needs a ${Kind} field, but this field is a ${Other} field`
    : F extends object
      ? "This is a group of fields: pick one of them"
      : "This is no field: take one from fieldsOf(schema)";
