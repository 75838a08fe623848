import fc from "fast-check";
import { z } from "zod";
import { row } from "@/packages/plainform/src/core/field-access.ts";
import {
  type FieldDescriptor,
  type FieldTree,
  isFieldDescriptor,
} from "@/packages/plainform/src/core/field-descriptor.ts";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { defaultLimits } from "@/packages/plainform/src/core/limits.ts";
import { fromName, nameIn } from "@/packages/plainform/src/core/path.ts";
import { countRows } from "@/packages/plainform/src/core/row-intents.ts";
import type { FieldErrors } from "@/packages/plainform/src/core/validate/field-errors.ts";
import { type Entries, formData } from "./form-data.ts";
import { validateFields } from "./validate.ts";

/** A part of a form: its schema, a value that the schema accepts, and what a browser may send for it. */
interface Part {
  readonly label: string;
  readonly schema: z.ZodType;
  readonly valid: unknown;
  readonly entries: (name: string) => fc.Arbitrary<Entries>;
}

/** Most controls stay empty, so that whole groups do. */
const typed = (...texts: string[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant("") }, fc.constantFrom(...texts));

function control(label: string, schema: z.ZodType, valid: unknown, ...texts: string[]): Part {
  return { label, schema, valid, entries: (name) => typed(...texts).map((text) => [[name, text]]) };
}

function box(label: string, schema: z.ZodType, ...sent: Entries[number][1][][]): Part {
  return {
    label,
    schema,
    valid: label === "boxes" ? ["a"] : true,
    entries: (name) =>
      fc.constantFrom([], ...sent).map((values) => values.map((value) => [name, value] as const)),
  };
}

const options = z.enum(["a", "b"], "Choose one");

const leaves: readonly Part[] = [
  control("text", z.string().trim().min(2, "Enter two"), "ab", "a", "ab", "  ", "false"),
  control("text for two", z.intersection(z.string().min(1, "Enter it"), z.string()), "ab", "ab"),
  control("any text", z.string(), "", "a"),
  control("short text", z.string().max(2, "No more than two"), "", "abc", "a"),
  control("email", z.email("Enter an address"), "a@example.com", "a", "a@example.com"),
  control("number", z.number("Enter a number").min(2, "Two or more"), 5, "1", "5", "x"),
  control("whole", z.int("Enter a whole number"), 5, "1.5", "5", "x"),
  control("bigint", z.bigint("Enter a large number"), 5n, "5"),
  control("date", z.date("Enter a day"), new Date("2026-02-28"), "2026-02-28", "2026-02-30"),
  control("day", z.iso.date("Enter a date"), "2026-02-28", "2026-02-28"),
  control("choice", options, "a", "a"),
  control("choice of nothing", z.enum(["", "a"]), "", "a"),
  control("literal", z.literal(["x", 2], "Choose x"), "x", "x", "2"),
  box("box", z.boolean(), ["on"], ["false", "on"], ["false"]),
  box("consent", z.literal(true, "Accept"), ["on"], ["false", "on"], ["false"]),
  box("boxes", z.array(options).min(1, "Tick one"), ["a"], ["a", "b"]),
  box("set", z.set(options).min(2, "Tick two"), ["a"], ["a", "b"]),
].map((part) => (part.label === "set" ? { ...part, valid: new Set(["a", "b"]) } : part));

/** What may stand around any part, and says whether it may be absent. */
const wraps: { readonly [label: string]: (schema: z.ZodType, valid: unknown) => z.ZodType } = {
  optional: (schema) => schema.optional(),
  nullable: (schema) => schema.nullable(),
  nullish: (schema) => schema.nullish(),
  nonoptional: (schema) => z.nonoptional(schema),
  default: (schema, valid) => schema.default(valid),
  prefault: (schema, valid) => schema.prefault(valid),
  readonly: (schema) => schema.readonly(),
  lazy: (schema) => z.lazy(() => schema),
  "pipe into anything": (schema) => schema.pipe(z.any()),
  "pipe into unknown": (schema) => schema.pipe(z.unknown().readonly()),
  transform: (schema) => schema.transform((value) => value),
  "or undefined": (schema) => z.union([schema, z.undefined()]),
  "or null": (schema) => z.union([z.null(), schema]),
  "or a literal null": (schema) => z.union([schema, z.literal(null)]),
};

const wrapped = (part: Part): fc.Arbitrary<Part> =>
  fc.array(fc.constantFrom(...Object.keys(wraps)), { maxLength: 3 }).map((names) => {
    const wrap = (inner: z.ZodType, name: string) => wraps[name]?.(inner, part.valid) ?? inner;
    const schema = names.reduce(wrap, part.schema);
    return { ...part, label: [part.label, ...names].join(", "), schema };
  });

const together = (parts: readonly fc.Arbitrary<Entries>[]): fc.Arbitrary<Entries> =>
  fc.tuple(...parts).map((entries) => entries.flat());

function object(parts: { readonly [key: string]: Part }, label = "object"): Part {
  const entries = Object.entries(parts);
  const shape = Object.fromEntries(entries.map(([key, { schema }]) => [key, schema]));
  const schemas: { readonly [label: string]: z.ZodObject } = {
    object: z.object(shape),
    strict: z.strictObject(shape),
    partial: z.object(shape).partial(),
    required: z.object(shape).required(),
    "required, partial": z.object(shape).required().partial(),
    "partial, required": z.object(shape).partial().required(),
  };
  return {
    label: `${label} of { ${entries.map(([key, part]) => `${key}: ${part.label}`).join("; ")} }`,
    schema: schemas[label] as z.ZodObject,
    valid: Object.fromEntries(entries.map(([key, { valid }]) => [key, valid])),
    entries: (name) => together(entries.map(([key, part]) => part.entries(nameIn(name, key)))),
  };
}

const tuple = (first: Part, second: Part): Part => ({
  label: `tuple of [ ${first.label}; ${second.label} ]`,
  schema: z.tuple([first.schema, second.schema]),
  valid: [first.valid, second.valid],
  entries: (name) => together([first.entries(`${name}[0]`), second.entries(`${name}[1]`)]),
});

const record = (part: Part): Part => ({
  label: `record of ${part.label}`,
  schema: z.record(z.enum(["a", "b"]), part.schema),
  valid: { a: part.valid, b: part.valid },
  entries: (name) => together(["a", "b"].map((key) => part.entries(nameIn(name, key)))),
});

/** Its rows are shown as soon as there have to be some. */
const rows = (part: Part, least: number, more: number): Part => ({
  label: `${least + more} rows of ${part.label}, ${least} or more`,
  schema: z.array(part.schema).min(least, "Add a row"),
  valid: Array.from({ length: least }, () => part.valid),
  entries: (name) =>
    together(
      Array.from({ length: least + more }, (_, i) =>
        part
          .entries(`${name}[${i}]`)
          .map((entries): Entries => [[`${name}[${i}]`, ""], ...entries]),
      ),
    ),
});

const variants = (card: Part, bank: Part): Part => ({
  label: `card: ${card.label} or bank: ${bank.label}`,
  schema: z.discriminatedUnion(
    "method",
    [
      z.object({ method: z.literal("card"), card: card.schema }),
      z.object({ method: z.literal("bank"), bank: bank.schema }),
    ],
    "Choose how to pay",
  ),
  valid: { method: "card", card: card.valid },
  entries: (name) =>
    fc
      .tuple(
        typed("card", "bank"),
        card.entries(nameIn(name, "card")),
        bank.entries(nameIn(name, "bank")),
      )
      .map(([method, ofCard, ofBank]): Entries => {
        const revealed = method === "card" ? ofCard : method === "bank" ? ofBank : [];
        return [...(method === "" ? [] : [[nameIn(name, "method"), method] as const]), ...revealed];
      }),
});

const both = (left: Part, right: Part): Part => ({
  label: `both of ${left.label} and ${right.label}`,
  schema: z.intersection(left.schema, right.schema),
  valid: { ...(left.valid as object), ...(right.valid as object) },
  entries: (name) => together([left.entries(name), right.entries(name)]),
});

const leaf = fc.constantFrom(...leaves).chain(wrapped);
const kinds = fc.constantFrom(
  "object",
  "strict",
  "partial",
  "required",
  "required, partial",
  "partial, required",
);
const { part } = fc.letrec<{ part: Part }>((tie) => {
  const inner = tie("part");
  const one = (key: string) => inner.map((part) => object({ [key]: part }));
  return {
    part: fc.oneof(
      { depthSize: "small", maxDepth: 2, withCrossShrink: true },
      leaf,
      fc
        .tuple(inner, leaf, kinds)
        .map(([a, b, kind]) => object({ a, b }, kind))
        .chain(wrapped),
      fc
        .tuple(inner, leaf)
        .map(([a, b]) => tuple(a, b))
        .chain(wrapped),
      leaf.map(record).chain(wrapped),
      fc
        .tuple(one("a"), fc.nat(2), fc.nat(1))
        .map(([item, least, more]) => rows(item, least, more))
        .chain(wrapped),
      one("a")
        .chain(wrapped)
        .map((item) => rows(item, 1, 1))
        .chain(wrapped),
      fc
        .tuple(inner, inner)
        .map(([a, b]) => variants(a, b))
        .chain(wrapped),
      fc
        .tuple(one("a"), one("b"))
        .map(([a, b]) => both(a, b))
        .chain(wrapped),
    ),
  };
});

/** A form of which some is filled in: any schema of parts that a browser checks as the server does, groups included. */
export interface WholeForm {
  readonly label: string;
  readonly schema: z.ZodType;
  readonly entries: Entries;
}

export const wholeForm: fc.Arbitrary<WholeForm> = fc
  .tuple(part, part)
  .map(([a, b]) => object({ a, b }))
  .chain(({ label, schema, entries }) =>
    entries("").map((sent) => ({
      label,
      schema,
      entries: sent,
      [fc.toStringMethod]: () => `${label} with ${JSON.stringify(sent)}`,
    })),
  )
  .filter(({ entries }) => entries.every(([name]) => fromName(name).length <= defaultLimits.depth));

/** The fields that a page shows for a form of which that was sent: of a list its rows, of variants the chosen one. */
export function fieldsOnPage({ schema, entries }: WholeForm): FieldDescriptor[] {
  const names = entries.map(([name]) => name);
  const within = (part: FieldTree | FieldDescriptor): FieldDescriptor[] => {
    if (!isFieldDescriptor(part)) return Object.values(part).flatMap(within);
    if (part.kind === "rows" || part.kind === "values") {
      const count = countRows(names, part.name);
      return Array.from({ length: count }, (_, i) => within(row(part, i))).flat();
    }
    if (part.kind !== "variants") return [part];
    const { discriminator, branches } = part;
    const chosen = entries.find(([name]) => name === discriminator.name)?.[1];
    const ofChoice = (branches as unknown as { [choice: string]: FieldTree })[String(chosen ?? "")];
    const chooser = discriminator.name.slice(discriminator.name.lastIndexOf(".") + 1);
    const { [chooser]: _, ...others } = ofChoice ?? {};
    return [discriminator, ...within(others)];
  };
  return within(fieldsOf(schema) as unknown as FieldTree);
}

/** What a browser finds wrong in a form by its constraints: the first message of each field. */
export function foundInBrowser(form: WholeForm): FieldErrors {
  const fields = fieldsOnPage(form).map((field) => ({ field }));
  return validateFields(fields, formData(...form.entries)) ?? {};
}
