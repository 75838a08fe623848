import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { type Entries, formData } from "./form-data.ts";

const parse = (schema: z.ZodType, ...form: Entries) => parseForm(schema, formData(...form));
const field = (schema: z.ZodType, ...form: Entries) => {
  const parsed = parse(z.object({ t: schema }), ...form);
  return parsed.success ? (parsed.data as { t?: unknown }).t : parsed.fieldErrors;
};

const links = z.array(z.object({ url: z.string() }));
const record = z.record(z.string(), z.string());
const pair = z.tuple([z.string()], z.string());

describe("two parts of a schema that read the same names", () => {
  test.each<[string, z.ZodType, Entries, unknown]>([
    ["rows", links, [["l[0].url", "u"]], [{ url: "u" }]],
    ["a record", record, [["l.a", "u"]], { a: "u" }],
    [
      "a tuple's rest",
      pair,
      [
        ["l[0]", "a"],
        ["l[1]", "b"],
      ],
      ["a", "b"],
    ],
    [
      "values that share a name, and have rows",
      z.array(z.string()),
      [
        ["l", "a"],
        ["l[0]", "b"],
      ],
      ["a", "b"],
    ],
    ["rows in records", z.record(z.string(), links), [["l.a[0].url", "u"]], { a: [{ url: "u" }] }],
  ])("%s: each branch gets them", (_, l, form, expected) => {
    const branches = (["a", "b"] as const).map((k) => z.object({ k: z.literal(k), l }));
    const told = z.discriminatedUnion("k", branches as never);
    for (const k of ["a", "b"]) {
      expect(parse(told, ["k", k], ...form)).toMatchObject({ data: { k, l: expected } });
    }
    expect(
      parse(z.union([branches[0] as z.ZodType, branches[1] as z.ZodType]), ["k", "b"], ...form),
    ).toMatchObject({ data: { k: "b", l: expected } });
    expect(parse(z.object({ l }).and(z.object({ l })), ...form)).toMatchObject({
      data: { l: expected },
    });
  });

  test("a schema that contains itself, in each branch", () => {
    const Tree = z.object({
      v: z.string(),
      get parts() {
        return z.array(Tree);
      },
    });
    const told = z.discriminatedUnion("k", [
      z.object({ k: z.literal("a"), tree: Tree }),
      z.object({ k: z.literal("b"), tree: Tree }),
    ]);
    const form: Entries = [
      ["k", "b"],
      ["tree.v", "x"],
      ["tree.parts[0].v", "y"],
      ["tree.parts[0].parts[0].v", "z"],
    ];
    const tree = { v: "x", parts: [{ v: "y", parts: [{ v: "z", parts: [] }] }] };
    expect(parse(told, ...form)).toMatchObject({ data: { k: "b", tree } });
  });

  test("lists of different values: the one that fits", () => {
    const either = z.union([
      z.array(z.object({ a: z.number() })),
      z.array(z.object({ a: z.string() })),
    ]);
    expect(field(either, ["t[0].a", "x"])).toEqual([{ a: "x" }]);
    expect(field(either, ["t[0].a", "1"])).toEqual([{ a: 1 }]);
  });

  test("lists that have to be both: rows are put together", () => {
    const both = z.array(z.object({ a: z.string() })).and(z.array(z.object({ b: z.string() })));
    expect(field(both, ["t[0].a", "x"], ["t[0].b", "y"])).toEqual([{ a: "x", b: "y" }]);
  });

  test("what a strict or loose side doesn't know, the other may", () => {
    const items = z.array(z.object({ x: z.string() }));
    const told = z.discriminatedUnion("k", [
      z.strictObject({ k: z.literal("a"), n: z.string().optional() }),
      z.strictObject({ k: z.literal("b"), items }),
    ]);
    const form: Entries = [["items[0].x", "hello"]];
    expect(parse(told, ["k", "b"], ...form)).toMatchObject({
      data: { k: "b", items: [{ x: "hello" }] },
    });
    // Fields of a branch that wasn't chosen are on the page all the same.
    expect(parse(told, ["k", "a"], ...form)).toMatchObject({ success: true, data: { k: "a" } });
    expect(parse(told, ["k", "a"], ["other", "x"])).toMatchObject({ success: false });
    const loose = z.looseObject({ a: z.string() }).and(z.object({ items }));
    expect(parse(loose, ["a", "1"], ...form)).toMatchObject({
      data: { a: "1", items: [{ x: "hello" }] },
    });
  });

  test("what is wrong with the data is told by either side", () => {
    const both = (b: z.ZodType) => z.object({ a: z.string() }).and(z.object({ b }));
    expect(parse(both(z.string().optional()), ["a", "1"], ["b", "x"], ["b", "y"])).toMatchObject({
      fieldErrors: { b: ["Enter one value"] },
    });
    expect(parse(both(z.string()), ["a", "1"], ["b", "x\0"])).toMatchObject({
      fieldErrors: { b: ["Remove the characters that can’t be displayed"] },
    });
    expect(
      parse(both(z.date().optional()), ["b.day", "30"], ["b.month", "2"], ["b.year", "2026"]),
    ).toMatchObject({ fieldErrors: { "b.day": ["Enter a day from 1 to 28"] } });
  });
});

describe("a union", () => {
  test.each<[string, z.ZodType, Entries, unknown]>([
    [
      "a box, or a group",
      z.union([z.boolean(), z.object({ a: z.string() })]),
      [["t.a", "x"]],
      { a: "x" },
    ],
    [
      "a group that may be empty, or text",
      z.union([z.object({ a: z.string().optional() }), z.string()]),
      [["t", "x"]],
      "x",
    ],
    [
      "rows, or text",
      z.union([z.array(z.object({ a: z.string() })), z.string()]),
      [["t", "x"]],
      "x",
    ],
    ["JSON", z.json(), [["t.a", "12"]], { a: "12" }],
  ])("takes the part for which something was sent: %s", (_, schema, form, expected) => {
    expect(field(schema, ...form)).toEqual(expected);
  });

  test("asks asynchronous rules later, of the part that was sent", () => {
    const either = z.union([
      z.object({
        a: z
          .string()
          .min(1)
          .refine(async () => true),
      }),
      z.object({ b: z.string().min(1) }),
    ]);
    expect(parse(z.object({ t: either.optional() }), ["t.b", "hello"])).toMatchObject({
      data: { t: { b: "hello" } },
    });
  });
});

describe("a name that was sent several times", () => {
  test.each<[string, z.ZodType, Entries, unknown]>([
    [
      "boxes",
      z.array(z.boolean()),
      [
        ["t", "on"],
        ["t", "on"],
      ],
      [true, true],
    ],
    [
      "ticks",
      z.array(z.literal(true)),
      [
        ["t", "on"],
        ["t", "on"],
      ],
      [true, true],
    ],
    [
      "numbers or text",
      z.array(z.union([z.number(), z.string()])),
      [
        ["t", "1"],
        ["t", "x"],
      ],
      [1, "x"],
    ],
    [
      "boxes or text",
      z.array(z.union([z.boolean(), z.string()])),
      [
        ["t", "x"],
        ["t", "on"],
      ],
      ["x", true],
    ],
    [
      "text under two rules",
      z.array(z.string().and(z.string().min(2))),
      [
        ["t", "ab"],
        ["t", "cd"],
      ],
      ["ab", "cd"],
    ],
  ])("is a list of %s", (_, schema, form, expected) => {
    expect(field(schema, ...form)).toEqual(expected);
  });

  test("is a list of files or texts", () => {
    const file = new File(["x"], "x.txt");
    const list = z.array(z.union([z.file(), z.string()]));
    expect(field(list, ["t", file], ["t", "x"])).toEqual([file, "x"]);
  });
});

describe("a name that a strict object doesn't know", () => {
  test.each(["", ".", "[0]", "a[0]", "a.b", "c", "c.d", "__proto__.x", "g.y", "g.y.z", "g[0]"])(
    "is an error for the form: %o",
    (name) => {
      const strict = z.strictObject({ a: z.string(), g: z.strictObject({ x: z.string() }) });
      const parsed = parse(strict, ["a", "1"], ["g.x", "1"], [name, "x"]);
      expect(parsed).toMatchObject({
        success: false,
        fieldErrors: {},
        formErrors: [expect.stringContaining("Leave out what isn’t asked for")],
      });
    },
  );
});

test("a loose object takes what it doesn't know as its schema for the rest says", () => {
  const numbers = z.object({ a: z.string() }).catchall(z.number());
  expect(parse(numbers, ["a", "1"], ["x", "5"])).toMatchObject({ data: { a: "1", x: 5 } });
  const loose = z.looseObject({ a: z.string() });
  expect(parse(loose, ["a", "1"], ["x", "5"], ["x", "6"])).toMatchObject({
    data: { a: "1", x: ["5", "6"] },
  });
});
