import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { compileSchema } from "@/packages/plainform/src/core/compiled-schema.ts";
import { decode } from "@/packages/plainform/src/core/decode/decode.ts";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { defaultLimits } from "@/packages/plainform/src/core/limits.ts";
import { parseForm, parseFormAsync } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { parseJson } from "@/packages/plainform/src/core/validate/parse-json.ts";
import { type Entries, formData } from "./form-data.ts";
import { form } from "./parts.ts";
import { runs } from "./runs.ts";

const patience = 600_000;

describe("for any form", () => {
  test(
    "a value comes back from the form data that says it",
    async () => {
      await fc.assert(
        fc.asyncProperty(form, async ({ schema, value, entries }) => {
          const parsed = await parseFormAsync(schema, formData(...entries));
          expect(parsed.success ? parsed.data : parsed).toEqual(value);
        }),
        { numRuns: runs },
      );
    },
    patience,
  );

  test(
    "what was typed comes back as typed",
    async () => {
      await fc.assert(
        fc.asyncProperty(form, async ({ schema, entries }) => {
          const { values } = await parseFormAsync(schema, formData(...entries));
          const sent = entries.map(([name, value]) => [name, String(value)]);
          const back = Object.entries(values).flatMap(([name, value]) =>
            [value].flat().map((text) => [name, text]),
          );
          expect(back.map(String).toSorted()).toEqual(sent.map(String).toSorted());
        }),
        { numRuns: runs },
      );
    },
    patience,
  );

  test(
    "its descriptors are plain JSON",
    () => {
      fc.assert(
        fc.property(form, ({ schema }) => {
          const fields = fieldsOf(schema);
          expect(JSON.parse(JSON.stringify(fields))).toEqual(fields);
        }),
        { numRuns: runs },
      );
    },
    patience,
  );

  test(
    "the JSON door never throws",
    async () => {
      await fc.assert(
        fc.asyncProperty(form, fc.jsonValue(), async ({ schema, value }, json) => {
          await parseJson(schema, json);
          await parseJson(schema, { ...(value as object), a: json });
        }),
        { numRuns: runs },
      );
    },
    patience,
  );
});

/** A form of every kind of part. */
const everything = z.object({
  text: z.string().min(1),
  number: z.number().optional(),
  bigint: z.bigint().optional(),
  date: z.date().optional(),
  day: z.iso.date().nullable(),
  tick: z.boolean(),
  choice: z.enum(["a", "b"]).optional(),
  file: z.file().optional(),
  any: z.any(),
  group: z.object({ a: z.string(), deep: z.object({ b: z.number() }) }).optional(),
  strict: z.strictObject({ a: z.string() }).optional(),
  loose: z.looseObject({ a: z.string() }).optional(),
  tags: z.array(z.string()),
  rows: z.array(z.object({ name: z.string(), tags: z.array(z.string()) })),
  grid: z.array(z.array(z.number())),
  range: z.tuple([z.number(), z.number()]).rest(z.string()).optional(),
  record: z.record(z.string(), z.string()),
  map: z.map(z.string(), z.object({ a: z.string() })),
  set: z.set(z.string()),
  union: z.union([z.number(), z.array(z.string()), z.object({ a: z.string() })]).optional(),
  variants: z
    .discriminatedUnion("kind", [
      z.object({ kind: z.literal("a"), x: z.array(z.string()) }),
      z.object({ kind: z.literal("b"), y: z.number() }),
    ])
    .optional(),
  both: z
    .intersection(z.object({ a: z.string() }), z.object({ b: z.array(z.string()) }))
    .optional(),
  get children() {
    return z.array(everything).optional();
  },
}) as unknown as z.ZodObject;

const step = fc.oneof(
  fc.constantFrom(
    ...Object.keys(everything.shape),
    "a",
    "b",
    "deep",
    "name",
    "x",
    "y",
    "kind",
    "day",
    "month",
    "year",
  ),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "",
    "[]",
    "[",
    "]",
    ".",
    "$ACTION_1:0",
    "intent",
  ),
  fc.string({ maxLength: 4 }),
);
const index = fc.oneof(
  fc.nat(3),
  fc.constantFrom("0", "999", "1000", "99999999", "4294967296", "01", "-1", "1e3", "9".repeat(30)),
);
const oddName = fc
  .array(fc.tuple(step, fc.option(index)), { minLength: 1, maxLength: 10 })
  .map((steps) => steps.map(([name, row]) => (row === null ? name : `${name}[${row}]`)).join("."));
const oddValue = fc.oneof(
  fc.constantFrom<string | File>(
    "",
    "a",
    "b",
    "on",
    "false",
    "1",
    "2026-02-30",
    "\0",
    "\ud800",
    new File(["x"], "x"),
  ),
  fc.string({ unit: "binary" }),
  fc.string().map((text) => text.repeat(20)),
);
const oddForm: fc.Arbitrary<Entries> = fc.array(fc.tuple(oddName, oddValue), { maxLength: 30 });

describe("for any names and values", () => {
  test(
    "decoding never throws, and touches no prototype",
    () => {
      const before = Object.getOwnPropertyNames(Object.prototype).length;
      fc.assert(
        fc.property(oddForm, (entries) => {
          const parsed = parseForm(everything, formData(...entries));
          expect(Object.getPrototypeOf(parsed.values)).toBe(Object.prototype);
          if (!parsed.success) {
            expect(Object.getPrototypeOf(parsed.fieldErrors)).toBe(Object.prototype);
            for (const messages of Object.values(parsed.fieldErrors))
              expect(messages).not.toEqual([]);
          }
          expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
        }),
        { numRuns: runs },
      );
    },
    patience,
  );

  test(
    "what is decoded is within the bounds",
    () => {
      const contract = compileSchema(everything);
      fc.assert(
        fc.property(oddForm, (entries) => {
          const { input } = decode(contract, formData(...entries));
          const { values, depth } = extent(input);
          // Rows that were skipped are there too, each with the fields of its own.
          expect(values).toBeLessThan((defaultLimits.entries + defaultLimits.index) * 30);
          expect(depth).toBeLessThanOrEqual(defaultLimits.depth + 4);
        }),
        { numRuns: runs },
      );
    },
    patience,
  );

  test(
    "nothing outside the schema is in the result",
    async () => {
      const shape = { own: z.string().optional(), group: z.object({ own: z.string().optional() }) };
      const schema = z.object(shape);
      fc.assert(
        fc.property(oddForm, (entries) => {
          const parsed = parseForm(schema, formData(...entries));
          if (!parsed.success) return;
          expect(Object.keys(shape)).toEqual(expect.arrayContaining(Object.keys(parsed.data)));
          expect(["own"]).toEqual(expect.arrayContaining(Object.keys(parsed.data.group)));
          expect(parsed.data).not.toHaveProperty("polluted");
          expect(Object.getPrototypeOf(parsed.data.group)).toBe(Object.prototype);
        }),
        { numRuns: runs },
      );
    },
    patience,
  );

  test(
    "names that the schema doesn't know change nothing",
    async () => {
      await fc.assert(
        fc.asyncProperty(form, oddForm, async ({ schema, value, entries }, others) => {
          const { def } = schema as z.ZodObject;
          const foreign = others
            .map(
              ([name, sent]) =>
                [`Ж${name.replaceAll(/\[\d{4,}/g, "[1")}`.slice(0, 150), sent] as const,
            )
            .filter(() => def.catchall === undefined);
          const parsed = await parseFormAsync(schema, formData(...foreign, ...entries));
          expect(parsed.success ? parsed.data : parsed).toEqual(value);
        }),
        { numRuns: runs },
      );
    },
    patience,
  );
});

function extent(value: unknown): { values: number; depth: number } {
  if (
    typeof value !== "object" ||
    value === null ||
    value instanceof Date ||
    value instanceof File
  ) {
    return { values: 1, depth: 0 };
  }
  const items =
    value instanceof Map || value instanceof Set
      ? Array.from(value.values())
      : Object.values(value);
  const parts = items.map(extent);
  return {
    values: parts.reduce((sum, part) => sum + part.values, 1),
    depth: 1 + Math.max(0, ...parts.map(({ depth }) => depth)),
  };
}
