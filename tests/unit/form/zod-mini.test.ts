import { describe, expect, test } from "vitest";
import { z } from "zod";
import * as m from "zod/mini";
import z3 from "zod/v3";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { parseJson } from "@/packages/plainform/src/core/validate/parse-json.ts";
import { findSchemaExport } from "@/packages/plainform/src/core/validate/schema-of-form-data.ts";
import { type Entries, formData } from "./form-data.ts";

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function holds<_Claim extends true>(): void;

const link = {
  zod: z.object({ url: z.url("Enter a web address"), note: z.string().optional() }),
  mini: m.object({ url: m.url("Enter a web address"), note: m.optional(m.string()) }),
};

/** The same part of a form, written with zod and with zod/mini, and what is sent for it. */
const parts = {
  text: [
    z.string().trim().min(1, "Enter a title").max(20, "Make it shorter"),
    m.string().check(m.trim(), m.minLength(1, "Enter a title"), m.maxLength(20, "Make it shorter")),
    [[["a", "  A "]], [["a", ""]], [["a", "x".repeat(21)]]],
  ],
  "text without words of its own": [
    z
      .string()
      .min(2)
      .regex(/^[a-z]+$/)
      .toLowerCase(),
    m.string().check(m.minLength(2), m.regex(/^[a-z]+$/), m.toLowerCase()),
    [[["a", "ab"]], [["a", "a"]], [["a", "A1"]], []],
  ],
  "text with words that depend on the value": [
    z.string().min(3, { error: ({ input }) => `“${input}” is short` }),
    m.string().check(m.minLength(3, { error: ({ input }) => `“${input}” is short` })),
    [[["a", "ab"]], [["a", ""]]],
  ],
  email: [
    z.email().optional(),
    m.optional(m.email()),
    [[["a", ""]], [["a", "x"]], [["a", "a@b.co"]]],
  ],
  "whole number": [
    z.int("A whole number").min(1).max(9).multipleOf(2),
    m.int("A whole number").check(m.minimum(1), m.maximum(9), m.multipleOf(2)),
    [[["a", "4"]], [["a", "1.5"]], [["a", "11"]], [["a", "x"]], []],
  ],
  bigint: [z.bigint(), m.bigint(), [[["a", "12"]], [["a", "1.5"]]]],
  date: [
    z.date().min(new Date("2026-01-01")),
    m.date().check(m.minimum(new Date("2026-01-01"))),
    [
      [["a", "2026-02-28"]],
      [["a", "2025-02-28"]],
      [
        ["a.day", "30"],
        ["a.month", "2"],
        ["a.year", "2026"],
      ],
    ],
  ],
  "iso date": [z.iso.date(), m.iso.date(), [[["a", "2026-02-28"]], [["a", "x"]]]],
  box: [z.boolean().default(true), m._default(m.boolean(), true), [[["a", "on"]], []]],
  "box to tick": [z.literal(true), m.literal(true), [[["a", "on"]], []]],
  choice: [
    z.enum(["s", "l"], "Choose one").nullable(),
    m.nullable(m.enum(["s", "l"], "Choose one")),
    [[["a", "s"]], [["a", "x"]], [["a", ""]]],
  ],
  "list of choices": [
    z.array(z.enum(["x", "y"])).min(1, "Choose one or more"),
    m.array(m.enum(["x", "y"])).check(m.minLength(1, "Choose one or more")),
    [
      [
        ["a", "x"],
        ["a", "y"],
      ],
      [],
    ],
  ],
  set: [
    z.set(z.string()).max(1),
    m.set(m.string()).check(m.maxSize(1)),
    [
      [["a", "x"]],
      [
        ["a", "x"],
        ["a", "y"],
      ],
    ],
  ],
  rows: [
    z.array(link.zod).max(2),
    m.array(link.mini).check(m.maxLength(2)),
    [
      [
        ["a[0].url", "https://example.com"],
        ["a[1].url", "x"],
      ],
      [["a[1].note", "n"]],
    ],
  ],
  "group that may be absent": [link.zod.optional(), m.optional(link.mini), [[], [["a.note", "n"]]]],
  tuple: [
    z.tuple([z.string(), z.number()]),
    m.tuple([m.string(), m.number()]),
    [
      [
        ["a[0]", "x"],
        ["a[1]", "2"],
      ],
      [["a[0]", "x"]],
    ],
  ],
  record: [
    z.record(z.enum(["x", "y"]), z.number()),
    m.record(m.enum(["x", "y"]), m.number()),
    [
      [
        ["a.x", "1"],
        ["a.y", "2"],
      ],
      [["a.x", "1"]],
    ],
  ],
  "one of several objects": [
    z.discriminatedUnion("by", [
      z.object({ by: z.literal("card"), number: z.string().min(1, "Enter the number") }),
      z.object({ by: z.literal("cash") }),
    ]),
    m.discriminatedUnion("by", [
      m.object({
        by: m.literal("card"),
        number: m.string().check(m.minLength(1, "Enter the number")),
      }),
      m.object({ by: m.literal("cash") }),
    ]),
    [
      [
        ["a.by", "card"],
        ["a.number", ""],
      ],
      [["a.by", "cash"]],
      [],
    ],
  ],
  union: [
    z.union([z.number("Enter your age"), z.null()]),
    m.union([m.number("Enter your age"), m.null()]),
    [[["a", "4"]], [["a", "x"]], [["a", ""]]],
  ],
  intersection: [
    z.intersection(z.object({ x: z.string() }), z.object({ y: z.number() })),
    m.intersection(m.object({ x: m.string() }), m.object({ y: m.number() })),
    [
      [
        ["a.x", "1"],
        ["a.y", "2"],
      ],
      [],
    ],
  ],
  refinement: [
    z.string().refine((text) => text !== "no", "Not that one"),
    m.string().check(m.refine((text) => text !== "no", "Not that one")),
    [[["a", "no"]], [["a", "yes"]]],
  ],
  pipe: [
    z.string().trim().pipe(z.email("Enter an email address")),
    m.pipe(m.string().check(m.trim()), m.email("Enter an email address")),
    [[["a", " a@b.co "]], [["a", "x"]]],
  ],
  meta: [
    z.string().min(1, "Enter it").meta({ label: "Title", secret: true }),
    m.string().check(m.minLength(1, "Enter it"), m.meta({ label: "Title", secret: true })),
    [[["a", "x"]], [["a", ""]]],
  ],
  "meta before a transform": [
    z.string().meta({ hint: "Any" }).trim().max(3),
    m.string().check(m.meta({ hint: "Any" }), m.trim(), m.maxLength(3)),
    [[["a", " x "]], [["a", "four"]]],
  ],
} satisfies Record<string, [z.core.$ZodType, z.core.$ZodType, Entries[]]>;

describe.each(Object.entries(parts))("%s", (_, [ofZod, ofMini, forms]) => {
  const [one, other] = [z.object({ a: ofZod }), m.object({ a: ofMini })];

  test("has the same fields, constraints and messages from zod/mini as from zod", () => {
    expect(fieldsOf(other)).toEqual(fieldsOf(one));
  });

  test.each(forms.map((entries) => [entries] as const))("decodes %j to the same", (entries) => {
    const [parsed, expected] = [other, one].map((schema) =>
      parseForm(schema, formData(...entries)),
    );
    expect(parsed).toEqual(expected);
  });
});

test("the types of fields and values are the same from zod/mini as from zod", () => {
  const one = z.object({
    title: z.string(),
    age: z.number().optional(),
    size: z.enum(["s", "l"]),
    links: z.array(link.zod),
    agree: z.boolean().default(false),
    either: z.union([z.date(), z.null()]),
  });
  const other = m.object({
    title: m.string(),
    age: m.optional(m.number()),
    size: m.enum(["s", "l"]),
    links: m.array(link.mini),
    agree: m._default(m.boolean(), false),
    either: m.union([m.date(), m.null()]),
  });
  const [fields, expected] = [fieldsOf(other), fieldsOf(one)];
  if (false as boolean) holds<Equal<typeof fields, typeof expected>>();
  expect(fields).toEqual(expected);
  expect(fields.links.item.url.name).toBe("links[].url");
});

test("a JSON value means the same to zod/mini as to zod", async () => {
  const json = { on: "2026-02-28T10:00:00Z", tags: ["a"] };
  const one = z.object({
    on: z.date(),
    tags: z.set(z.string()),
    title: z.string().min(1, "Enter it"),
  });
  const other = m.object({
    on: m.date(),
    tags: m.set(m.string()),
    title: m.string().check(m.minLength(1, "Enter it")),
  });
  expect(await parseJson(other, json)).toEqual(await parseJson(one, json));
  expect(await parseJson(other, { ...json, title: "A" })).toEqual({
    success: true,
    data: { on: new Date(json.on), tags: new Set(["a"]), title: "A" },
  });
});

test("a form finds the schema of zod/mini in a module that it loads late", () => {
  const postSchema = m.object({ title: m.string() });
  expect(findSchemaExport({ postSchema, fields: {} })).toBe(postSchema);
  expect(findSchemaExport({ default: postSchema })).toBe(postSchema);
});

describe("a schema of zod 3 is refused in a sentence that says what to do", () => {
  const old = z3.object({ title: z3.string() }) as never;
  const refusal = /PF-109: This schema is one of zod 3.*Install zod 4/;

  test("by fieldsOf, parseForm and parseJson", async () => {
    expect(() => fieldsOf(old)).toThrow(refusal);
    expect(() => parseForm(old, new FormData())).toThrow(refusal);
    await expect(parseJson(old, {})).rejects.toThrow(refusal);
  });

  test("and so is a value that is no schema", () => {
    expect(() => fieldsOf(undefined as never)).toThrow("PF-109: This is no schema of zod 4");
    expect(() => fieldsOf({ title: "" } as never)).toThrow("PF-109: This is no schema of zod 4");
  });
});
