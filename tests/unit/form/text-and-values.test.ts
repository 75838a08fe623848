import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { parseJson } from "@/packages/plainform/src/core/validate/parse-json.ts";
import { type Entries, formData } from "./form-data.ts";

const wrong = ["n", "x"] as const;
const valuesOf = (schema: z.ZodObject, ...form: Entries) =>
  parseForm(schema.extend({ n: z.number() }), formData(wrong, ...form)).values;

describe("text", () => {
  const schema = z.object({ a: z.string() });
  test.each([
    ["CRLF becomes LF", "a\r\nb\rc\n", "a\nb\nc\n"],
    ["equal-looking text is equal", "e\u0301", "é"],
    ["an emoji stays whole", "👨‍👩‍👧", "👨‍👩‍👧"],
    ["other control characters are kept", "a\tb\u0007", "a\tb\u0007"],
    ["as many marks as writing has are kept", `a${"\u0300".repeat(30)}`, `à${"\u0300".repeat(29)}`],
  ])("%s", (_, sent, read) => {
    expect(parseForm(schema, formData(["a", sent]))).toMatchObject({ data: { a: read } });
  });

  test.each([
    ["NUL", "a\0b"],
    ["half a surrogate pair", "a\ud800b"],
    ["a heap of marks", `a${"\u0300".repeat(31)}`],
  ])("%s is an error at the field, in both doors", async (_, sent) => {
    const words = "Remove the characters that can’t be displayed";
    const list = z.object({ a: z.string(), tags: z.array(z.string()) });
    const parsed = parseForm(list, new URLSearchParams());
    expect(parsed.success).toBe(true);
    // FormData itself makes half a pair whole, a decoder of multipart need not.
    const entries: [string, string][] = [
      ["a", sent],
      ["tags", sent],
    ];
    expect(parseForm(list, entries)).toMatchObject({
      fieldErrors: { a: [words], tags: [words] },
    });
    expect(await parseJson(list, { a: sent, tags: [sent] })).toEqual({
      success: false,
      errors: [
        { path: ["a"], message: words },
        { path: ["tags", 0], message: words },
      ],
    });
  });

  test("a text that can't be stored reaches no check of the schema", () => {
    const seen: string[] = [];
    const spy = z.object({ a: z.string().refine((text) => seen.push(text)) });
    parseForm(spy, formData(["a", "a\0b"]));
    expect(seen).toEqual([""]);
  });

  test("a key that can't be stored is ignored in a form and an error in JSON", async () => {
    const record = z.object({ a: z.record(z.string(), z.string()) });
    expect(parseForm(record, formData(["a.x\0", "1"]))).toMatchObject({ data: { a: {} } });
    expect(await parseJson(record, { a: { "x\0": "1" } })).toMatchObject({
      errors: [{ path: ["a", "x\0"] }],
    });
  });
});

describe("values", () => {
  test("are what was typed, before anything was made of it", () => {
    const schema = z.object({
      text: z.string().trim().toUpperCase(),
      number: z.number(),
      date: z.date(),
      tick: z.boolean(),
      tags: z.array(z.string()),
      rows: z.array(z.object({ url: z.string() })),
    });
    const form: Entries = [
      ["text", " a\r\nb "],
      ["number", "1,5"],
      ["date.day", "31"],
      ["tick", "on"],
      ["tags", "x"],
      ["rows[1].url", "y"],
    ];
    expect(valuesOf(schema, ...form)).toEqual({
      ...Object.fromEntries(form),
      tags: ["x"],
      n: "x",
    });
  });

  test("have both texts of a name that was sent twice", () => {
    expect(valuesOf(z.object({ a: z.string() }), ["a", "1"], ["a", "2"])).toHaveProperty("a", [
      "1",
      "2",
    ]);
  });

  test("have what a strict schema refuses, so that it can be put back", () => {
    expect(valuesOf(z.strictObject({}), ["b", "1"])).toHaveProperty("b", "1");
  });

  test.each<[string, z.ZodObject, Entries]>([
    ["a field", z.object({ a: z.string().meta({ secret: true }) }), [["a", "hidden"]]],
    [
      "a field in wrappers",
      z.object({ a: z.string().meta({ secret: true }).min(1).optional().default("x") }),
      [["a", "hidden"]],
    ],
    [
      "a field marked from outside",
      z.object({ a: z.string().optional().meta({ secret: true }) }),
      [["a", "hidden"]],
    ],
    [
      "before a transform",
      z.object({ a: z.string().meta({ secret: true }).transform(Number) }),
      [["a", "hidden"]],
    ],
    [
      "a group",
      z.object({ a: z.object({ b: z.string() }).meta({ secret: true }) }),
      [["a.b", "hidden"]],
    ],
    [
      "a row",
      z.object({ a: z.array(z.object({ b: z.string().meta({ secret: true }) })) }),
      [["a[3].b", "hidden"]],
    ],
    [
      "a list",
      z.object({ a: z.array(z.string()).meta({ secret: true }) }),
      [
        ["a", "hidden"],
        ["a", "hidden"],
      ],
    ],
    [
      "items of a list",
      z.object({ a: z.array(z.string().meta({ secret: true })) }),
      [["a", "hidden"]],
    ],
    ["a number", z.object({ a: z.number().meta({ secret: true }) }), [["a", "hidden"]]],
    ["a box", z.object({ a: z.boolean().meta({ secret: true }) }), [["a", "hidden"]]],
    [
      "a date in parts",
      z.object({ a: z.date().meta({ secret: true }) }),
      [
        ["a.day", "hidden"],
        ["a.year", "hidden"],
      ],
    ],
    [
      "a record",
      z.object({ a: z.record(z.string(), z.string().meta({ secret: true })) }),
      [["a.b", "hidden"]],
    ],
    [
      "a union",
      z.object({ a: z.union([z.number(), z.string().meta({ secret: true })]) }),
      [["a", "hidden"]],
    ],
    ["anything", z.object({ a: z.any().meta({ secret: true }) }), [["a", "hidden"]]],
    [
      "a loose group",
      z.object({ a: z.looseObject({}).meta({ secret: true }) }),
      [["a.b", "hidden"]],
    ],
    ["a catchall", z.object({}).catchall(z.string().meta({ secret: true })), [["b", "hidden"]]],
    [
      "a field sent twice",
      z.object({ a: z.string().meta({ secret: true }) }),
      [
        ["a", "hidden"],
        ["a", "hidden"],
      ],
    ],
    [
      "a variant",
      z.object({
        a: z.discriminatedUnion("k", [
          z.object({ k: z.literal("x"), s: z.string().meta({ secret: true }) }),
        ]),
      }),
      [["a.s", "hidden"]],
    ],
    ["a file", z.object({ a: z.file() }), [["a", new File(["hidden"], "hidden")]]],
    ["a file for a text", z.object({ a: z.string() }), [["a", new File(["hidden"], "hidden")]]],
  ])("have no secret: %s", (_, schema, form) => {
    expect(JSON.stringify(valuesOf(schema, ...form))).not.toContain("hidden");
    expect(valuesOf(schema, ...form)).toHaveProperty("n", "x");
  });
});

describe("errors", () => {
  test("stand in the schema's order, rows by number, whatever found them", () => {
    const schema = z
      .object({
        first: z.date(),
        pair: z.tuple([z.number(), z.number()]),
        group: z.object({ a: z.string().min(1), b: z.string().min(1) }),
        rows: z.array(z.object({ x: z.number(), y: z.number() })),
        record: z.record(z.string(), z.number()),
        last: z.string(),
      })
      .superRefine((_, context) => {
        context.addIssue({ code: "custom", path: ["elsewhere"], message: "Odd" });
      });
    const row = (i: number): Entries => [
      [`rows[${i}].y`, "x"],
      [`rows[${i}].x`, "x"],
    ];
    const rows = Array.from({ length: 11 }, (_, i) => row(i)).flat();
    const parsed = parseForm(
      schema,
      formData(["last", "a\0"], ["record.k", "x"], ...rows, ["group.b", ""], ["first.day", "99"]),
    );
    expect(Object.keys(parsed.success ? {} : parsed.fieldErrors)).toEqual([
      "first.day",
      "pair[0]",
      "pair[1]",
      "group.a",
      "group.b",
      ...Array.from({ length: 11 }, (_, i) => [`rows[${i}].x`, `rows[${i}].y`]).flat(),
      "record.k",
      "last",
    ]);
  });

  test("of the whole form come after those of fields that it finds", () => {
    const schema = z.object({ a: z.string(), b: z.string() }).superRefine((_, context) => {
      context.addIssue({ code: "custom", path: ["elsewhere"], message: "Odd" });
      context.addIssue({ code: "custom", path: ["b"], message: "B" });
      context.addIssue({ code: "custom", path: ["b"], message: "B again" });
      context.addIssue({ code: "custom", path: ["a"], message: "A" });
      context.addIssue({ code: "custom", path: [], message: "All" });
    });
    const parsed = parseForm(schema, formData());
    expect(parsed).toMatchObject({ formErrors: ["All"] });
    expect(Object.entries(parsed.success ? {} : parsed.fieldErrors)).toEqual([
      ["a", ["A"]],
      ["b", ["B", "B again"]],
      ["elsewhere", ["Odd"]],
    ]);
  });
});
