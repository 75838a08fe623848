import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import type {
  FieldDescriptor,
  VariantsDescriptor,
} from "@/packages/plainform/src/core/field-descriptor.ts";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { nativeAttributes } from "@/packages/plainform/src/core/validate/constraint-attributes.ts";
import { parseForm, parseFormAsync } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { parseJson } from "@/packages/plainform/src/core/validate/parse-json.ts";
import { formData, read } from "./form-data.ts";
import { rejections } from "./rejections.ts";
import { validateField } from "./validate.ts";

describe("an asynchronous refinement in a union", () => {
  const fails = z.string().refine(async () => {
    throw new Error("The database is down");
  });
  const who = z.object({ who: z.union([fails, z.number()]) });

  test("that fails, fails once and for its caller", async () => {
    const unhandled = await rejections(async () => {
      await expect(parseFormAsync(who, formData(["who", "a"]))).rejects.toThrow("database");
      await expect(parseJson(who, { who: "a" })).rejects.toThrow("database");
    });
    expect(unhandled).toEqual([]);
  });

  test("decides which of the options it is", async () => {
    const small = z.number().refine(async (n) => n < 5);
    const schema = z.object({
      x: z.union([small, z.string()]),
      l: z.array(z.union([small, z.string()])),
    });
    const data = formData(["x", "7"], ["l", "1"], ["l", "9"], ["l[0]", "8"]);
    expect(await parseFormAsync(schema, data)).toMatchObject({
      success: true,
      data: { x: "7", l: [1, "9", "8"] },
    });
  });
});

test("a branch that is the default is taken where none is chosen", () => {
  const first = z.object({ k: z.literal("a").default("a"), n: z.number() });
  const p = z.discriminatedUnion("k", [first, z.object({ k: z.literal("c") })]);
  expect(read(z.object({ p }), ["p.n", "1"])).toEqual({ p: { k: "a", n: 1 } });
  expect(read(z.object({ p }), ["p.k", "c"], ["p.n", "1"])).toEqual({ p: { k: "c" } });
  const { discriminator } = fieldsOf(z.object({ p })).p;
  expect(discriminator).toMatchObject({ required: false, options: ["a", "c"] });
  expect(validateField(discriminator, [])).toBeUndefined();
  const perhaps = z.object({
    p: z.discriminatedUnion("k", [z.object({ k: z.literal("c") })]).optional(),
  });
  expect(read(perhaps)).toEqual({});
  expect(validateField(fieldsOf(perhaps).p.discriminator, [])).toBeUndefined();
});

test("unions in each other are described in no time", () => {
  let part: z.ZodType = z.object({ a: z.string() });
  for (let i = 0; i < 8; i++)
    part = z.union([z.object({ [`l${i}`]: part }), z.object({ [`r${i}`]: part })]);
  const calls = vi.spyOn(z.globalRegistry, "get");
  fieldsOf(z.object({ part }));
  expect(calls.mock.calls.length).toBeLessThan(10_000);
});

describe("a control with nothing in it is refused nowhere that the schema takes it:", () => {
  const union = (first: z.ZodType, more: z.ZodType = z.object({ k: z.literal("z") })) =>
    z.discriminatedUnion("k", [z.object({ k: first as z.ZodLiteral }), more as z.ZodObject]);
  test.each<[string, z.ZodType]>([
    ["an empty choice", union(z.literal(""))],
    ["a box", union(z.literal(false))],
    ["null", union(z.literal(null))],
    ["a choice that may be absent", union(z.literal("b").optional() as never)],
    ["a default that can’t be changed", union(z.literal("b").default("b").readonly() as never)],
    ["a union that catches", union(z.literal("b")).catch({ k: "b" })],
    [
      "a union behind a preprocess",
      z.preprocess((value) => value, union(z.literal("b")).optional()),
    ],
  ])("%s", (_, schema) => {
    const { a } = fieldsOf(z.object({ a: schema })) as unknown as { a: VariantsDescriptor };
    expect(parseForm(z.object({ a: schema }), formData(["a.k", ""])).success).toBe(true);
    expect(validateField(a.discriminator, [""])).toBeUndefined();
    expect(nativeAttributes(a.discriminator)).toEqual({});
  });

  test.each<[string, z.ZodType]>([
    ["formats or null", z.union([z.email(), z.url(), z.null()])],
    ["a number, a date or nothing", z.union([z.number(), z.date(), z.undefined()])],
    ["options with an empty one", z.union([z.enum(["a", ""]), z.literal("b")])],
    ["false or a text", z.union([z.literal(false), z.string().min(2)])],
  ])("%s", (_, schema) => {
    const { a } = fieldsOf(z.object({ a: schema })) as unknown as { a: FieldDescriptor };
    expect(parseForm(z.object({ a: schema }), formData()).success).toBe(true);
    expect(a.required).toBe(false);
    expect(validateField(a, [])).toBeUndefined();
  });
});

test("an asynchronous refinement may read a form, and stand in unions in each other", async () => {
  const other = z.object({ w: z.union([z.number(), z.string()]) });
  const slow = z.string().refine(async () => {
    await parseFormAsync(other, formData(["w", "1"]));
    return false;
  });
  const inner = z.union([slow, z.number()]);
  const schema = z.object({
    v: inner,
    o: z.union([z.object({ v: inner, t: z.string() }), z.object({ v: z.string(), t: z.string() })]),
  });
  const data = formData(["v", "5"], ["o.v", "5"], ["o.t", "t"]);
  expect(await parseFormAsync(schema, data)).toMatchObject({
    success: true,
    data: { v: 5, o: { v: 5, t: "t" } },
  });
});

describe("a union that stands inside itself takes time by the size of what was sent:", () => {
  let asked = 0;
  const leaf = z.string().refine(() => {
    asked += 1;
    return false;
  });
  const When = z.union([
    z.object({
      on: z.date(),
      get next() {
        return When;
      },
    }),
    z.object({
      on: z.date().optional(),
      get next() {
        return When;
      },
    }),
    leaf,
  ]);
  const Either = z.union([
    z.object({
      get next() {
        return z.array(Either);
      },
      on: z.date(),
    }),
    z.object({
      get next() {
        return z.array(Either);
      },
      on: z.literal("x"),
    }),
    leaf,
  ]);
  const Keyed = z.union([
    z.record(
      z.string(),
      z.lazy((): z.ZodType => Keyed),
    ),
    z.object({
      get next(): z.ZodType {
        return Keyed;
      },
      on: z.set(z.string()),
    }),
    leaf,
  ]);
  const schemas: [string, z.ZodType, (inside: unknown) => unknown, string][] = [
    ["objects that contain it", When, (next) => ({ next }), ".next"],
    ["lists of it", Either, (next) => ({ next: [next] }), ".next[0]"],
    ["records of it", Keyed, (next) => ({ next }), ".next"],
  ];

  /** How often the innermost value was asked about, and how long it took. */
  async function costOf(read: () => unknown): Promise<{ asked: number; time: number }> {
    asked = 0;
    const start = performance.now();
    await read();
    return { asked, time: performance.now() - start };
  }

  test.each(schemas)("%s, as JSON", async (_, schema, around) => {
    const levels = 28;
    let value: unknown = "x";
    for (let level = 0; level < levels; level++) value = around(value);
    const cost = await costOf(() => parseJson(z.object({ v: schema }), { v: value }));
    expect(cost.asked).toBeLessThan(levels * 20);
    expect(cost.time).toBeLessThan(5_000);
  });

  test.each(schemas)("%s, as form data", async (_, schema, __, key) => {
    const levels = 28;
    const limits = { depth: 64, nameLength: 500 };
    const whole = z.object({ v: schema });
    for (const text of ["x", ""]) {
      const data = formData([`v${key.repeat(levels)}`, text]);
      const cost = await costOf(() => parseForm(whole, data, limits));
      expect(cost.asked).toBeLessThan(levels * 20);
      expect(cost.time).toBeLessThan(5_000);
    }
  });

  test("what it takes is what it took", async () => {
    const Tree = z.union([
      z.object({
        at: z.date(),
        get parts() {
          return z.array(Tree);
        },
      }),
      z.object({
        name: z.string(),
        get parts() {
          return z.array(Tree).optional();
        },
      }),
    ]);
    const schema = z.object({ tree: Tree });
    const tree = { at: new Date("2026-02-03"), parts: [{ name: "x", parts: [{ name: "y" }] }] };
    const json = { tree: { at: "2026-02-03", parts: [{ name: "x", parts: [{ name: "y" }] }] } };
    expect(await parseJson(schema, json)).toEqual({ success: true, data: { tree } });
    const form = formData(
      ["tree.at", "2026-02-03"],
      ["tree.parts[0].name", "x"],
      ["tree.parts[0].parts[0].name", "y"],
    );
    expect(parseForm(schema, form)).toMatchObject({ success: true, data: { tree } });
    // The next form is read for itself.
    const other = formData(["tree.at", "2026-02-03"], ["tree.parts[0].name", "z"]);
    expect(parseForm(schema, other)).toMatchObject({
      data: { tree: { parts: [{ name: "z" }] } },
    });
  });
});
