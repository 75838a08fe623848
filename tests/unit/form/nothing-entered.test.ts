import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { parseJson } from "@/packages/plainform/src/core/validate/parse-json.ts";
import { type Entries, formData } from "./form-data.ts";

const parse = (schema: z.ZodType, ...form: Entries) => parseForm(schema, formData(...form));

describe("nothing entered", () => {
  test("into a group of boxes: they are unticked, whatever its default", () => {
    const news = z.object({ news: z.boolean() });
    const unticked = { success: true, data: { prefs: { news: false } } };
    expect(parse(z.object({ prefs: news.default({ news: true }) }))).toMatchObject(unticked);
    const byDefault = z.object({ news: z.boolean().default(true) }).prefault({});
    expect(parse(z.object({ prefs: byDefault }))).toMatchObject(unticked);
    const deep = z.object({ mail: news }).default({ mail: { news: true } });
    expect(parse(z.object({ prefs: deep }))).toMatchObject({
      data: { prefs: { mail: { news: false } } },
    });
  });

  test("into a group with text: its default", () => {
    const name = z.object({ name: z.string(), news: z.boolean() });
    const schema = z.object({ who: name.default({ name: "Ada", news: true }) });
    expect(parse(schema)).toMatchObject({ data: { who: { name: "Ada", news: true } } });
  });

  test("before a preprocess of required text: the empty text, as it was typed", () => {
    const title = z.preprocess(
      (value) => (value as string).trim(),
      z.string().min(1, "Enter a title"),
    );
    for (const form of [[], [["title", ""]]] as Entries[]) {
      expect(parse(z.object({ title }), ...form)).toMatchObject({
        fieldErrors: { title: ["Enter a title"] },
      });
    }
  });

  test("into a part that contains itself: null where it may be null", () => {
    const Node = z.object({
      v: z.string(),
      get child() {
        return Node.nullable();
      },
    });
    expect(parse(Node, ["v", "1"])).toMatchObject({ data: { v: "1", child: null } });
    expect(parse(Node, ["v", "1"], ["child.v", "2"])).toMatchObject({
      data: { v: "1", child: { v: "2", child: null } },
    });
  });

  test("where there can be nothing but null", () => {
    expect(parse(z.object({ a: z.null() }))).toMatchObject({ success: true, data: { a: null } });
    expect(parse(z.object({ a: z.literal(["x", null]) }), ["a", "null"])).toMatchObject({
      success: false,
    });
  });

  test("where undefined is one of the choices", () => {
    const schema = z.object({ a: z.union([z.string(), z.undefined()]) });
    expect(parse(schema)).toMatchObject({ success: true });
  });

  test("into a record's entry that may be empty", () => {
    const schema = z.object({ g: z.record(z.string(), z.string().max(3)) });
    expect(parse(schema, ["g.x", ""], ["g.y", "a"])).toMatchObject({
      data: { g: { x: "", y: "a" } },
    });
  });

  test("into boxes that are named by a choice of literals", () => {
    const key = z.union([z.literal("a"), z.literal("b")]);
    const schema = z.object({ g: z.record(key, z.boolean()) });
    expect(parse(schema, ["g.a", "on"])).toMatchObject({ data: { g: { a: true, b: false } } });
    expect(fieldsOf(schema)).toMatchObject({ g: { a: { name: "g.a" }, b: { name: "g.b" } } });
  });
});

describe("what chooses among objects", () => {
  const a = z.object({ k: z.literal("a"), x: z.string() });
  const b = z.object({ k: z.literal("b"), y: z.string() });

  test.each<[string, z.ZodType]>([
    ["readonly", z.literal("a").readonly()],
    ["optional", z.literal("a").optional()],
    ["with a default", z.literal("a").default("a")],
    ["nullable", z.literal("a").nullable()],
    ["branded", z.literal("a").brand("kind")],
    ["an enum", z.enum(["a", "c"])],
    ["one of several literals", z.union([z.literal("a"), z.literal("c")])],
  ])("may be %s", async (_, k) => {
    const schema = z.discriminatedUnion("k", [z.object({ k, x: z.date() }) as never, b]);
    expect(parse(schema, ["k", "a"], ["x", "2026-02-28"])).toMatchObject({
      data: { k: "a", x: new Date("2026-02-28") },
    });
    expect(await parseJson(schema, { k: "a", x: "2026-02-28" })).toMatchObject({ success: true });
  });

  test("may be a box", () => {
    const schema = z.discriminatedUnion("k", [
      z.object({ k: z.literal(true), x: z.string() }),
      z.object({ k: z.literal(false) }),
    ]);
    expect(parse(schema)).toMatchObject({ data: { k: false } });
    for (const on of ["on", "true"]) {
      expect(parse(schema, ["k", on], ["x", "1"])).toMatchObject({ data: { k: true, x: "1" } });
    }
  });

  test.each([z.literal(null), z.null()])("may be nothing", (k) => {
    const schema = z.discriminatedUnion("k", [z.object({ k, x: z.string() }), b]);
    expect(parse(schema, ["k", ""], ["x", "1"])).toMatchObject({ data: { k: null, x: "1" } });
  });

  test("may be told apart in turn", async () => {
    const c = z.object({ k: z.literal("c"), z: z.string() });
    const schema = z.discriminatedUnion("k", [z.discriminatedUnion("k", [a, b]), c]);
    const fields = fieldsOf(schema);
    expect(fields.discriminator.options).toEqual(["a", "b", "c"]);
    expect(fields).toMatchObject({
      branches: { b: { y: { name: "y" } }, c: { z: { name: "z" } } },
    });
    expect(parse(schema, ["k", "b"], ["y", "1"])).toMatchObject({ data: { k: "b", y: "1" } });
    expect(await parseJson(schema, { k: "b" })).toMatchObject({
      errors: [{ path: ["y"], message: "Enter a value" }],
    });
  });

  test("may be told apart in turn by something else", async () => {
    const one = z.object({ k: z.literal("in"), j: z.literal("one"), x: z.string() });
    const two = z.object({ k: z.literal("in"), j: z.literal("two"), y: z.string() });
    const schema = z.discriminatedUnion("k", [z.discriminatedUnion("j", [one, two]), b]);
    expect(fieldsOf(schema)).toMatchObject({
      discriminator: { name: "k", options: ["in", "b"] },
      branches: {
        in: {
          kind: "variants",
          discriminator: { name: "j" },
          branches: { two: { y: { name: "y" } } },
        },
      },
    });
    expect(parse(schema, ["k", "in"], ["j", "two"], ["y", "1"])).toMatchObject({
      data: { k: "in", j: "two", y: "1" },
    });
    expect(await parseJson(schema, { k: "in", j: "two" })).toMatchObject({
      errors: [{ path: ["y"], message: "Enter a value" }],
    });
  });
});

describe("a group with a default is there where a box in it says that it isn’t ticked:", () => {
  const consent = z.object({ news: z.boolean(), alias: z.string().optional() });
  const news = { news: true, alias: "a" };
  const Node = z.object({
    news: z.boolean(),
    alias: z.string().optional(),
    get next(): z.ZodType {
      return Node.default(news as never);
    },
  });
  test.each<[string, z.ZodType, string, unknown]>([
    ["an object", consent.default(news), "c.news", { news: false }],
    ["a prefault", consent.prefault(news), "c.news", { news: false }],
    [
      "within other wrappers",
      consent.default(news).readonly().optional(),
      "c.news",
      { news: false },
    ],
    [
      "an object in it",
      z.object({ in: consent, x: z.string().optional() }).default({ in: news }),
      "c.in.news",
      { in: { news: false } },
    ],
    [
      "a tuple",
      z.tuple([z.boolean(), z.string().optional()]).default([true, "a"]),
      "c[0]",
      [false],
    ],
    ["a record", z.record(z.string(), z.boolean()).default({ a: true }), "c.a", { a: false }],
    ["a map", z.map(z.string(), z.boolean()).default(new Map()), "c.a", new Map([["a", false]])],
    [
      "a union",
      z.union([consent, z.object({ other: z.number() })]).default(news),
      "c.news",
      { news: false },
    ],
    [
      "one of several objects",
      z
        .discriminatedUnion("kind", [consent.extend({ kind: z.literal("").optional() })])
        .default(news),
      "c.news",
      { news: false },
    ],
    [
      "both of two objects",
      z.intersection(consent, z.object({ more: z.string().optional() })).default(news),
      "c.news",
      { news: false },
    ],
    [
      "a loose object",
      z
        .looseObject({})
        .catchall(z.boolean())
        .default(news as never),
      "c.news",
      { news: false },
    ],
  ])("%s", (_, schema, name, expected) => {
    const whole = z.object({ c: schema });
    expect(parse(whole, [name, "false"])).toMatchObject({ success: true, data: { c: expected } });
    const ticked = parse(whole, [name, "false"], [name, "on"]);
    expect(ticked).toMatchObject({ success: true });
    // Without the box’s word, nothing was said.
    const untouched = parse(whole) as { data: { c: unknown } };
    expect(untouched.data.c).toEqual(z.parse(schema as z.ZodType, undefined) ?? untouched.data.c);
  });

  test("a schema inside itself", () => {
    const told = parse(Node, ["news", "on"], ["next.news", "false"]);
    expect(told).toMatchObject({ success: true, data: { news: true, next: { news: false } } });
  });

  test("but an optional group is absent", () => {
    const schema = z.object({ c: consent.optional(), d: consent.nullable() });
    expect(parse(schema, ["c.news", "false"], ["d.news", "false"])).toMatchObject({
      success: true,
      data: { d: null },
    });
  });
});
