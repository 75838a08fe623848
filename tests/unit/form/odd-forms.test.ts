import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { compileSchema } from "@/packages/plainform/src/core/compiled-schema.ts";
import type { FieldDescriptor } from "@/packages/plainform/src/core/field-descriptor.ts";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { defaultLimits } from "@/packages/plainform/src/core/limits.ts";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { formData, read } from "./form-data.ts";
import { validateField } from "./validate.ts";

describe("names that a sender makes up", () => {
  test.each<[string, z.ZodType]>([
    [
      "records of records",
      z.object({ m: z.record(z.string(), z.record(z.string(), z.boolean())) }),
    ],
    [
      "a loose object of records",
      z.object({ m: z.looseObject({}).catchall(z.record(z.string(), z.int())) }),
    ],
  ])("are forgotten when there are many: %s", (_, schema) => {
    const names = () => compileSchema(schema).nameIndex(defaultLimits);
    const first = names();
    for (let form = 0; form < 10; form++) {
      const keys = Array.from({ length: 1_000 }, (_, i) => [`m.key-${form}-${i}`, ""] as const);
      parseForm(schema, formData(...keys));
    }
    expect(names()).not.toBe(first);
  });

  test("may have dots where a record has single values", () => {
    const schema = z.object({
      r: z.record(z.string(), z.string()),
      n: z.record(z.string(), z.int()),
    });
    const parsed = parseForm(schema, formData(["r.a@b.co", "x"], ["r.c", "y"], ["n.1.2", "3"]));
    expect(parsed).toMatchObject({
      success: true,
      data: { r: { "a@b.co": "x", c: "y" }, n: { "1.2": 3 } },
      values: { "r.a@b.co": "x", "r.c": "y", "n.1.2": "3" },
    });
    expect(read(schema, ["r.a.__proto__", "y"])).toEqual({ r: { "a.__proto__": "y" }, n: {} });
  });
});

describe("a schema inside itself", () => {
  const Tree = z.object({
    n: z.string().min(1, "Enter a name"),
    done: z.boolean(),
    get kids() {
      return z.array(Tree);
    },
  });
  test("has rows that are there though nothing is entered", () => {
    const entries: [string, string][] = [
      ["n", "r"],
      ["kids[0].n", ""],
      ["kids[1].n", "b"],
    ];
    expect(read(Tree, ...entries)).toEqual({ "kids[0].n": ["Enter a name"] });
    expect(read(Tree, ["n", "r"], ["kids[1].n", "b"])).toEqual({ "kids[0].n": ["Enter a name"] });
  });
});

test("the parts of a date count where the whole is empty", () => {
  const parts: [string, string][] = [
    ["d", ""],
    ["d.day", "5"],
    ["d.month", "1"],
    ["d.year", "2026"],
  ];
  expect(read(z.object({ d: z.date().optional() }), ...parts)).toEqual({
    d: new Date("2026-01-05"),
  });
});

test("a text in the place of a file is put back", () => {
  const schema = z.object({ f: z.union([z.file(), z.url("Enter an address")]) });
  expect(parseForm(schema, formData(["f", "x"]))).toMatchObject({ values: { f: "x" } });
});

test.each([undefined, Number.NaN, -1])("a limit of %s is none said", (limit) => {
  const schema = z.object({ rows: z.array(z.string()) });
  const limits = { index: limit, entries: limit } as never;
  const parsed = parseForm(schema, formData(["rows[3000000]", "x"]), limits);
  expect(parsed).toMatchObject({ success: false, formErrors: [expect.stringContaining("1,000")] });
});

test("what is wrong with one of several values is said at their control", () => {
  const file = (size: number) => new File(["x".repeat(size)], "a.txt");
  const schema = z.object({
    x: z.array(z.file().max(3, "Smaller")),
    o: z.array(z.enum(["a"], "Choose a")),
    rows: z.array(z.object({ f: z.array(z.file().max(3, "Smaller")) })),
    words: z.array(z.string().min(2, "Longer")),
  });
  const data = formData(
    ["x", file(1)],
    ["x", file(9)],
    ["x", file(9)],
    ["o", "b"],
    ["rows[0].f", file(9)],
    ["words[0]", "a"],
  );
  expect(parseForm(schema, data)).toMatchObject({
    fieldErrors: {
      x: ["Smaller"],
      o: ["Choose a"],
      "rows[0].f": ["Smaller"],
      "words[0]": ["Longer"],
    },
  });
});

test("words for a key that isn't allowed say what to do", () => {
  const schema = z.object({ r: z.record(z.string().regex(/^k/), z.number()) });
  expect(read(schema, ["r.x", "1"])).toEqual({ "r.x": ["Enter a name that is allowed"] });
});

test("a name that React sends is none of a schema", () => {
  expect(() => fieldsOf(z.object({ $ACTION_KEY: z.string() }))).toThrow("$ACTION_KEY");
});

describe("what is required after all", () => {
  const required = (schema: z.ZodType) => {
    const { a } = fieldsOf(z.object({ a: schema })) as unknown as { a: FieldDescriptor };
    const told = read(z.object({ a: schema }), ["a", ""]) as Record<string, string[]>;
    expect(a.required).toBe(true);
    expect([a.messages.required]).toEqual(told.a?.slice(0, 1));
    return a.messages.required;
  };
  test("has the words of what requires it", () => {
    expect(required(z.number("Enter it").optional().nonoptional("Needed"))).toBe("Needed");
    expect(required(z.date("Enter it").optional().nonoptional())).toBe("Enter it");
    expect(required(z.string().min(1, "Enter it").optional().nonoptional())).toBe("Enter it");
  });
  test("is so behind a step of zod’s own", () => {
    expect(required(z.string().normalize().min(1, "Enter it"))).toBe("Enter it");
  });
  test("is so where a text is trimmed and then looked at", () => {
    expect(required(z.string().trim().pipe(z.email("Enter an address")))).toBe("Enter an address");
  });
});

describe("words that say where something is wrong", () => {
  const where = {
    error: ({ path = [] }: { path?: PropertyKey[] | undefined }) => `${path.join(".")} is wrong`,
  };
  test("are the server’s to say", () => {
    const { a } = fieldsOf(z.object({ a: z.string().min(2, where).max(3, where) }));
    expect(a.required).toBe(true);
    expect(a.messages).toEqual({});
    expect(read(z.object({ a: z.string().min(2, where) }), ["a", ""])).toEqual({
      a: ["a is wrong"],
    });
  });
});

test("a codec of texts is none that is looked at twice, and doesn’t run", () => {
  const decode = vi.fn((text: string) => `${text}@example.com`);
  const schema = z.object({
    v: z.codec(z.string(), z.email("An address"), { decode, encode: (s) => s }),
  });
  const { v } = fieldsOf(schema);
  expect(decode).not.toHaveBeenCalled();
  expect(v).toMatchObject({ type: "text", required: false });
  expect(validateField(v, ["a"])).toBeUndefined();
});

test("what requires a value doesn’t run what is inside", () => {
  const ran = vi.fn();
  const inner = z.number().optional();
  fieldsOf(
    z.object({
      a: z.nonoptional(
        inner.transform((value) => ran(value)),
        "Needed",
      ),
      b: z.nonoptional(
        inner.refine(() => ran()),
        "Needed",
      ),
    }),
  );
  expect(ran).not.toHaveBeenCalled();
});

test("what a transform made nothing of is not missing", () => {
  const code = z
    .string()
    .min(1, "Enter a code")
    .transform(() => undefined);
  expect(read(z.object({ c: code.pipe(z.number() as never) }), ["c", "abc"])).toEqual({
    c: ["Enter a number"],
  });
});

test("the text of a secret file isn’t put back", () => {
  const schema = z.object({ f: z.file().meta({ secret: true }) });
  expect(parseForm(schema, formData(["f", "x"])).values).toEqual({});
});

describe("an empty file input that scripts sent", () => {
  const none = new File([], "undefined");
  test.each<[string, z.ZodType, unknown]>([
    ["optional", z.object({ f: z.file().optional() }), {}],
    ["nullable", z.object({ f: z.file().nullable() }), { f: null }],
    ["a list", z.object({ f: z.array(z.file()) }), { f: [] }],
    ["in a group", z.object({ g: z.object({ f: z.file().optional() }).optional() }), {}],
    ["strict", z.strictObject({}), {}],
  ])("is absent: %s", (_, schema, expected) => {
    const name = (schema as z.ZodObject).shape.g ? "g.f" : "f";
    expect(read(schema, [name, none])).toEqual(expected);
  });

  test("is missing where a file is needed", () => {
    const schema = z.object({ f: z.file("Choose a file") });
    expect(read(schema, ["f", none])).toEqual({ f: ["Choose a file"] });
  });

  test("is none of a file that is called so", () => {
    const file = new File(["x"], "undefined");
    expect(read(z.object({ f: z.file().optional() }), ["f", file])).toEqual({ f: file });
  });
});
