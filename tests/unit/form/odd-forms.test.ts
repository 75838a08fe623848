import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { check } from "@/lib/form/check.ts";
import { contractOf } from "@/lib/form/contract.ts";
import type { FieldDescriptor, VariantsField } from "@/lib/form/descriptor.ts";
import { fieldsOf } from "@/lib/form/fields.ts";
import { defaultLimits } from "@/lib/form/limits.ts";
import { nativeAttributes } from "@/lib/form/native-attributes.ts";
import { parseForm, parseFormAsync } from "@/lib/form/parse-form.ts";
import { parseJson } from "@/lib/form/parse-json.ts";
import { submit } from "@/lib/form/submit.ts";
import { formData } from "./form-data.ts";
import { rejections } from "./rejections.ts";

// As Next itself resolves it on the server.
vi.mock("next/navigation", () => import("next/dist/api/navigation.react-server.js"));

/** What a schema makes of entries: the value, or the errors. */
function read(schema: z.ZodType, ...entries: [string, FormDataEntryValue][]) {
  const parsed = parseForm(schema, formData(...entries));
  return parsed.success ? parsed.data : parsed.fieldErrors;
}

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

describe("a button of a list changes its rows, wherever the list is:", () => {
  const link = z.object({ u: z.string().min(1, "Enter it") });
  const tree: z.ZodType = z.object({ n: z.string(), kids: z.lazy(() => z.array(tree)) });
  test.each<[string, z.ZodType, string]>([
    [
      "in a tuple",
      z.object({ t: z.tuple([z.object({ l: z.array(link) }), z.number()]) }),
      "t[0].l",
    ],
    ["in a record", z.object({ r: z.record(z.string(), z.array(link)) }), "r.a"],
    ["in itself", tree as z.ZodObject, "kids"],
    ["in a row", z.object({ a: z.array(z.object({ l: z.array(link).max(3) })) }), "a[1].l"],
    ["a list of files", z.object({ f: z.array(z.file()) }), "f"],
  ])("%s", async (_, schema, list) => {
    const operation = vi.fn();
    const state = await submit(schema, formData(["intent", `${list}:add`]), operation);
    expect(operation).not.toHaveBeenCalled();
    expect(state).toMatchObject({ status: "idle", values: { [`${list}[0]`]: "" } });
  });

  test("up to the rows that the form may send", async () => {
    const schema = z.object({ l: z.array(z.string()) });
    const rows = Array.from({ length: 5 }, (_, i) => [`l[${i}]`, "x"] as const);
    const data = formData(...rows, ["intent", "l:add"]);
    const state = await submit(schema, data, async () => ({ message: "" }), {
      limits: { index: 4 },
    });
    expect(Object.keys(state.values)).toHaveLength(5);
  });
});

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
    const names = () => contractOf(schema).layout(defaultLimits);
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
    expect(read(schema, ["r.__proto__", "x"], ["r.a.__proto__", "y"])).toEqual({
      r: { "a.__proto__": "y" },
      n: {},
    });
  });
});

describe("an intersection", () => {
  test.each<[string, z.ZodType, z.ZodType]>([
    [
      "a loose object",
      z.looseObject({ a: z.string() }),
      z.object({ n: z.number(), b: z.boolean() }),
    ],
    ["a record", z.record(z.string(), z.unknown()), z.object({ n: z.number(), b: z.boolean() })],
  ])("with %s reads what the other side says, on either side", (_, open, typed) => {
    const expected = expect.objectContaining({ n: 5, b: true });
    const entries: [string, string][] = [
      ["a", "x"],
      ["n", "5"],
      ["b", "on"],
    ];
    expect(read(open.and(typed), ...entries)).toEqual(expected);
    expect(read(typed.and(open), ...entries)).toEqual(expected);
  });

  test("has the words of its first side, and the narrower bounds", () => {
    const fields = fieldsOf(
      z.object({
        a: z.string().min(3, "L3").and(z.string().min(1, "R1").max(5, "R5")),
        b: z.string().min(1, "L1").and(z.string().min(3, "R3")),
        c: z.number("L").min(1, "L1").max(9, "L9").and(z.number("R").min(3, "R3").max(5, "R5")),
      }),
    );
    expect(fields.a).toMatchObject({
      minLength: 3,
      maxLength: 5,
      messages: { required: "L3", minLength: "L3", maxLength: "R5" },
    });
    expect(fields.b).toMatchObject({ minLength: 3, messages: { required: "L1", minLength: "R3" } });
    expect(fields.c).toMatchObject({
      min: 3,
      max: 5,
      messages: { required: "L", type: "L", min: "R3", max: "R5" },
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
  expect(check(discriminator, [])).toBeUndefined();
  const perhaps = z.object({
    p: z.discriminatedUnion("k", [z.object({ k: z.literal("c") })]).optional(),
  });
  expect(read(perhaps)).toEqual({});
  expect(check(fieldsOf(perhaps).p.discriminator, [])).toBeUndefined();
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
    const { a } = fieldsOf(z.object({ a: schema })) as unknown as { a: VariantsField };
    expect(parseForm(z.object({ a: schema }), formData(["a.k", ""])).success).toBe(true);
    expect(check(a.discriminator, [""])).toBeUndefined();
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
    expect(check(a, [])).toBeUndefined();
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
  expect(check(v, ["a"])).toBeUndefined();
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

test("an intersection keeps a text that both take", () => {
  const text = z.object({ v: z.string() });
  expect(read(text.and(z.object({ v: z.string().nullable() })), ["v", ""])).toEqual({ v: "" });
  expect(read(z.object({ v: z.string().nullable() }).and(text), ["v", ""])).toEqual({ v: "" });
  expect(read(text.and(z.object({ v: z.union([z.number(), z.string()]) })), ["v", "1"])).toEqual({
    v: "1",
  });
  const fields = fieldsOf(
    z.object({
      n: z.number().and(z.number().int("Whole")),
      u: z.url("An address").and(z.string().regex(/^https:/, "Use https")),
    }),
  );
  expect(fields.n).toMatchObject({ integer: true });
  expect(check(fields.u, ["http://example.com"])).toBe("Use https");
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

test("a button of what is no list changes nothing", async () => {
  const schema = z.strictObject({ a: z.string().optional(), p: z.tuple([z.string(), z.string()]) });
  for (const intent of ["foo:add", "p:add", "p[0]:remove"]) {
    const data = formData(["p[0]", "x"], ["p[1]", "y"], ["intent", intent]);
    const state = await submit(schema, data, async () => ({ message: "Sent" }));
    expect(state.status).toBe("success");
  }
});

test("an empty key is none of a record", () => {
  expect(read(z.object({ s: z.record(z.string(), z.string()) }), ["s.", "x"])).toEqual({ s: {} });
});
