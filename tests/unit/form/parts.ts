import fc from "fast-check";
import { z } from "zod";
import { defaultLimits } from "@/packages/plainform/src/core/limits.ts";
import { fromName } from "@/packages/plainform/src/core/path.ts";
import { filled, midnight, number, text, toDay } from "./arbitrary.ts";
import type { Entries } from "./form-data.ts";

/** A schema, values that it accepts and a form can say, and what a browser sends for each of them. */
interface Part {
  schema: z.ZodType;
  value: fc.Arbitrary<unknown>;
  encode: (name: string, value: unknown) => Entries;
}

/** A field with one text; an absent value is an empty control. */
function control(
  schema: z.ZodType,
  value: fc.Arbitrary<unknown>,
  toText: (value: never) => string = String,
): Part {
  const encode = (name: string, given: unknown): Entries => [
    [name, given === undefined || given === null ? "" : toText(given as never)],
  ];
  return { schema, value, encode };
}

const isEntered = (entries: Entries) => entries.some(([, value]) => value !== "");
const size = { small: "S", large: "L" } as const;

/** Values of one control that isn't empty: what may share a name, stand in a record, be absent. */
const scalars: readonly Part[] = [
  control(z.string().min(1), filled),
  control(z.number(), number),
  control(
    z.int(),
    fc.maxSafeInteger().map((value) => value + 0),
  ),
  control(z.bigint(), fc.bigInt()),
  control(z.enum(["a", "b c", "ü"]), fc.constantFrom("a", "b c", "ü")),
  control(z.enum(size), fc.constantFrom("S", "L")),
  control(z.literal(["x", 2, 3n]), fc.constantFrom("x", 2, 3n)),
  control(z.date(), midnight, toDay),
  control(z.iso.date(), midnight.map(toDay)),
  control(z.email(), fc.constantFrom("a@example.com", "b.c@example.org")),
  control(z.uuid(), fc.uuid()),
  control(z.string().min(1).brand("id").readonly(), filled),
  control(
    z.union([z.number(), z.enum(["auto", "none"])]),
    fc.oneof(number, fc.constantFrom("auto", "none")),
  ),
  control(z.codec(z.string(), z.string(), { decode: (s) => s, encode: (s) => s }), filled),
  control(
    z.lazy(() => z.string().min(1)),
    filled,
  ),
];

const scalar = fc.constantFrom(...scalars);
const absent = (value: fc.Arbitrary<unknown>, nothing: undefined | null) =>
  fc.oneof(value, fc.constant(nothing));

/** A field: a value with its wrappers, boxes, lists of what shares a name. */
const field: fc.Arbitrary<Part> = fc.oneof(
  scalar,
  fc.constant(control(z.string(), text)),
  scalar.map((part) => ({
    ...part,
    schema: part.schema.optional(),
    value: absent(part.value, undefined),
  })),
  scalar.map((part) => ({
    ...part,
    schema: part.schema.nullable(),
    value: absent(part.value, null),
  })),
  scalar.map((part) => ({ ...part, schema: part.schema.optional().nonoptional() })),
  scalar.map((part) => ({ ...part, schema: part.schema.refine(async () => true) })),
  scalar.map((part) => ({ ...part, schema: part.schema.pipe(z.any()) })),
  fc.constant(control(z.string().default("d"), filled)),
  fc.constant(control(z.number().catch(7), number)),
  fc.constant<Part>({
    schema: z.boolean(),
    value: fc.boolean(),
    encode: (name, value) => (value ? [[name, "on"]] : []),
  }),
  fc.constant<Part>({
    schema: z.boolean().default(true),
    value: fc.boolean(),
    encode: (name, value) =>
      value
        ? [
            [name, "false"],
            [name, "on"],
          ]
        : [[name, "false"]],
  }),
  fc.constant<Part>({
    schema: z.literal(true).optional(),
    value: fc.constantFrom(true, undefined),
    encode: (name, value) => (value ? [[name, "on"]] : []),
  }),
  fc.constant<Part>({
    schema: z.date(),
    value: midnight,
    encode: (name, value) => {
      const [year = "", month = "", day = ""] = toDay(value as Date).split("-");
      return [
        [`${name}.day`, String(Number(day))],
        [`${name}.month`, month],
        [`${name}.year`, year],
      ];
    },
  }),
  scalar.map(
    (part): Part => ({
      schema: z.array(part.schema),
      value: fc.array(part.value, { maxLength: 4 }),
      encode: (name, value) => (value as unknown[]).flatMap((item) => part.encode(name, item)),
    }),
  ),
  scalar.map(
    (part): Part => ({
      schema: z.set(part.schema),
      value: fc.array(part.value, { maxLength: 4 }).map((items) => new Set(items)),
      encode: (name, value) =>
        Array.from(value as Set<unknown>).flatMap((item) => part.encode(name, item)),
    }),
  ),
);

const key = fc.oneof(
  fc.constantFrom(
    "a",
    "b",
    "name",
    "day",
    "kind",
    "constructor",
    "hasOwnProperty",
    "0",
    "length",
    "ключ",
    "a b",
  ),
  fc.stringMatching(/^[a-z]\w{0,5}$/),
);

/** Names of fields; `__proto__` is none. */
const under = (name: string, part: string) => (name === "" ? part : `${name}.${part}`);

function group(fields: Record<string, Part>, wrap: (shape: z.ZodRawShape) => z.ZodType): Part {
  const parts = Object.entries(fields);
  return {
    schema: wrap(Object.fromEntries(parts.map(([name, { schema }]) => [name, schema]))),
    value: fc.record(Object.fromEntries(parts.map(([name, { value }]) => [name, value]))),
    encode: (name, value) =>
      parts.flatMap(([part, { encode }]) =>
        encode(under(name, part), (value as Record<string, unknown>)[part]),
      ),
  };
}

/** Rows have numbers; one that sends nothing isn't there. */
function rows(item: Part): Part {
  const encodeRow = (name: string, value: unknown, i: number) =>
    item.encode(`${name}[${i}]`, value);
  return {
    schema: z.array(item.schema),
    value: fc.array(
      item.value.filter((value) => encodeRow("", value, 0).length > 0),
      { maxLength: 3 },
    ),
    encode: (name, value) => (value as unknown[]).flatMap((row, i) => encodeRow(name, row, i)),
  };
}

const either = (card: Part, bank: Part): Part => ({
  schema: z.discriminatedUnion("method", [
    z.object({ method: z.literal("card"), card: card.schema }),
    z.object({ method: z.literal(["bank", "cash"]), bank: bank.schema }),
  ]),
  value: fc.oneof(
    fc.record({ method: fc.constant("card"), card: card.value }),
    fc.record({ method: fc.constantFrom("bank", "cash"), bank: bank.value }),
  ),
  encode: (name, value) => {
    const chosen = value as { method: string; card: unknown; bank: unknown };
    const branch =
      chosen.method === "card"
        ? card.encode(under(name, "card"), chosen.card)
        : bank.encode(under(name, "bank"), chosen.bank);
    return [[under(name, "method"), chosen.method], ...branch];
  },
});

const both = (left: Part, right: Part): Part => ({
  schema: z.intersection(left.schema, right.schema),
  value: fc
    .tuple(left.value, right.value)
    .map(([a, b]) => ({ ...(a as object), ...(b as object) })),
  encode: (name, value) => [...left.encode(name, value), ...right.encode(name, value)],
});

/** What is absent at its end is left out. */
const tuple = (first: Part, second: Part): Part => ({
  schema: z.tuple([first.schema, second.schema]),
  value: fc
    .tuple(first.value, second.value)
    .map((pair) => pair.slice(0, pair.findLastIndex((item) => item !== undefined) + 1)),
  encode: (name, value) => {
    const [a, b] = value as [unknown, unknown];
    return [...first.encode(`${name}[0]`, a), ...second.encode(`${name}[1]`, b)];
  },
});

/** A record has the keys that something was entered for. */
function keyed(part: Part, isMap: boolean): Part {
  const entries = fc.dictionary(key, part.value, { maxKeys: 3, noNullPrototype: true });
  return {
    schema: isMap ? z.map(z.string(), part.schema) : z.record(z.string(), part.schema),
    value: isMap ? entries.map((given) => new Map(Object.entries(given))) : entries,
    encode: (name, value) =>
      (value instanceof Map ? Array.from(value) : Object.entries(value as object)).flatMap(
        ([name_, item]) => part.encode(under(name, String(name_)), item),
      ),
  };
}

/** Absent when all of its controls are empty. */
const optional = (part: Part): Part => ({
  ...part,
  schema: part.schema.optional(),
  value: fc.oneof(
    part.value.filter((value) =>
      isEntered(part.encode("a", value).filter(([, sent]) => sent !== "false")),
    ),
    fc.constant(undefined),
  ),
  encode: (name, value) => (value === undefined ? [] : part.encode(name, value)),
});

const object = (inner: fc.Arbitrary<Part>, maxKeys = 3) =>
  fc
    .tuple(
      fc.dictionary(key, inner, { minKeys: 1, maxKeys, noNullPrototype: true }),
      fc.constantFrom(z.object, z.strictObject, z.looseObject),
    )
    .map(([fields, wrap]) => group(fields, (shape) => wrap(shape)));

const { part } = fc.letrec<{ part: Part }>((tie) => {
  const inner = tie("part");
  return {
    part: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      field,
      object(inner),
      object(inner).map(optional),
      object(inner).map(rows),
      scalar.map(rows),
      scalar.map(rows).map(rows),
      fc.tuple(inner, inner).map(([a, b]) => either(a, b)),
      fc.tuple(scalar, inner).map(([a, b]) => tuple(a, b)),
      fc.tuple(scalar, fc.boolean()).map(([item, isMap]) => keyed(item, isMap)),
      fc.tuple(inner, inner).map(([a, b]) =>
        both(
          group({ a }, (shape) => z.object(shape)),
          group({ b }, (shape) => z.object(shape)),
        ),
      ),
    ),
  };
});

/** Any form: a schema from all that is supported, a value that it accepts, and the entries that say it. */
export const form: fc.Arbitrary<{ schema: z.ZodType; value: unknown; entries: Entries }> = object(
  part,
  5,
)
  .chain(({ schema, value, encode }) =>
    value.map((given) => ({ schema, value: given, entries: encode("", given) })),
  )
  .filter(({ entries }) => entries.every(([name]) => isWithinLimits(name)));

function isWithinLimits(name: string): boolean {
  return fromName(name).length <= defaultLimits.depth && name.length <= defaultLimits.nameLength;
}
