import { describe, expect, test } from "vitest";
import { z } from "zod";
import { toName } from "@/packages/plainform/src/core/path.ts";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { parseJson } from "@/packages/plainform/src/core/validate/parse-json.ts";
import { type Entries, formData, read } from "./form-data.ts";

const noFile = new File([], "");
const label = z.object({ label: z.string().min(1, "Label is required") });

describe("a key of a record is there as soon as any name in it was sent", () => {
  test.each<[string, z.ZodType, Entries, unknown]>([
    [
      "an empty required text",
      label,
      [["r.fr.label", ""]],
      { "r.fr.label": ["Label is required"] },
    ],
    ["a box that isn’t ticked", z.boolean(), [["r.fr", "false"]], { r: { fr: false } }],
    [
      "a box in a group that isn’t ticked",
      z.object({ on: z.boolean() }),
      [["r.fr.on", "false"]],
      { r: { fr: { on: false } } },
    ],
    ["a nullable text", z.string().nullable(), [["r.fr", ""]], { r: { fr: null } }],
    ["a nullable number", z.number().nullable(), [["r.fr", ""]], { r: { fr: null } }],
    [
      "an empty required number",
      z.number("Enter a price"),
      [["r.fr", ""]],
      { "r.fr": ["Enter a price"] },
    ],
    [
      "no required file",
      z.file("Choose a file"),
      [["r.fr", noFile]],
      { "r.fr": ["Choose a file"] },
    ],
    ["no optional file", z.file().optional(), [["r.fr", noFile]], { r: { fr: undefined } }],
    [
      "no file in a group",
      z.object({ photo: z.file("Choose a file") }),
      [["r.fr.photo", noFile]],
      { "r.fr.photo": ["Choose a file"] },
    ],
    [
      "no files of a list",
      z.array(z.file()).min(1, "Choose files"),
      [["r.fr", noFile]],
      { "r.fr": ["Choose files"] },
    ],
    ["an optional number", z.number().optional(), [["r.fr", ""]], { r: { fr: undefined } }],
    ["a default", z.string().default("d"), [["r.fr", ""]], { r: { fr: "d" } }],
    ["an empty day", z.date("Enter a day"), [["r.fr.day", ""]], { "r.fr": ["Enter a day"] }],
    ["rows", z.array(label), [["r.fr[0].label", ""]], { "r.fr[0].label": ["Label is required"] }],
    ["values that share a name", z.array(z.string()), [["r.fr", ""]], { r: { fr: [] } }],
    [
      "a record in it",
      z.record(z.string(), label),
      [["r.fr.x.label", ""]],
      { "r.fr.x.label": ["Label is required"] },
    ],
    [
      "a choice",
      z.discriminatedUnion("k", [z.object({ k: z.literal("a", "Choose") })]),
      [["r.fr.k", ""]],
      { "r.fr.k": ["Choose one of the options"] },
    ],
    ["a tuple", z.tuple([z.number("Enter it")]), [["r.fr[0]", ""]], { "r.fr[0]": ["Enter it"] }],
  ])("%s", (_, value, form, expected) => {
    expect(read(z.object({ r: z.record(z.string(), value) }), ...form)).toEqual(expected);
    const unknown = z.object({ r: z.object({}).catchall(value) });
    expect(read(unknown, ...form)).toEqual(expected);
  });

  test("and so is one of a map", () => {
    const schema = z.object({ r: z.map(z.string(), z.boolean()) });
    expect(read(schema, ["r.fr", "false"])).toEqual({ r: new Map([["fr", false]]) });
  });

  test("only in the form that sent it", () => {
    const schema = z.object({ r: z.record(z.string(), z.boolean()) });
    expect(read(schema, ["r.fr", "false"])).toEqual({ r: { fr: false } });
    expect(read(schema, ["r.de", "on"])).toEqual({ r: { de: true } });
    expect(read(schema)).toEqual({ r: {} });
  });

  test("also where another part of the schema reads the same names", () => {
    const both = z.object({ r: z.record(z.string(), label) });
    const named = z.object({ r: z.object({ fr: z.object({ label: z.string() }) }) });
    for (const schema of [both.and(named), named.and(both)])
      expect(read(schema, ["r.fr.label", ""])).toEqual({ "r.fr.label": ["Label is required"] });
  });

  test("but a record that may lack keys lacks those that are left empty", () => {
    const schema = z.object({
      r: z.partialRecord(z.enum(["a", "b"]), z.number("Enter a number")),
      t: z.partialRecord(z.enum(["a", "b"]), label),
      b: z.partialRecord(z.enum(["a", "b"]), z.boolean()),
    });
    expect(
      read(
        schema,
        ["r.a", ""],
        ["r.b", "1"],
        ["t.a.label", ""],
        ["t.b.label", "x"],
        ["b.a", "false"],
      ),
    ).toEqual({ r: { b: 1 }, t: { b: { label: "x" } }, b: { a: false } });
  });

  test("and an optional record in which nothing is entered is absent", () => {
    const schema = z.object({ r: z.record(z.string(), label).optional() });
    expect(read(schema, ["r.fr.label", ""])).toEqual({});
    expect(read(schema, ["r.fr.label", ""], ["r.de.label", "x"])).toEqual({
      "r.fr.label": ["Label is required"],
    });
  });

  test("a thousand keys are fine", () => {
    const schema = z.object({ r: z.record(z.string(), z.record(z.string(), z.boolean())) });
    const form = Array.from({ length: 1_000 }, (_, i) => [`r.a${i}.b${i}`, "false"] as const);
    const parsed = parseForm(schema, formData(...form));
    expect(parsed.success && Object.keys((parsed.data as { r: object }).r)).toHaveLength(1_000);
  });
});

describe("a key of a record may have dots", () => {
  const dates = z.object({ from: z.date(), tags: z.array(z.string()).optional() });
  test.each<[string, z.ZodType, Entries, unknown]>([
    ["before a group", label, [["r.fr.CH.label", "x"]], { "fr.CH": { label: "x" } }],
    [
      "before a strict group",
      z.strictObject({ label: z.string() }),
      [["r.fr.CH.label", "x"]],
      { "fr.CH": { label: "x" } },
    ],
    ["before a day", z.date(), [["r.fr.CH", "2026-02-03"]], { "fr.CH": new Date("2026-02-03") }],
    [
      "before the parts of a day",
      z.date(),
      [
        ["r.fr.CH.day", "3"],
        ["r.fr.CH.month", "2"],
        ["r.fr.CH.year", "2026"],
      ],
      { "fr.CH": new Date("2026-02-03") },
    ],
    ["before rows", z.array(label), [["r.fr.CH[0].label", "x"]], { "fr.CH": [{ label: "x" }] }],
    ["before values", z.array(z.string()), [["r.fr.CH", "x"]], { "fr.CH": ["x"] }],
    [
      "before a group in a group",
      z.object({ a: dates }),
      [
        ["r.fr.CH.a.from", "2026-02-03"],
        ["r.fr.CH.a.tags[0]", "t"],
      ],
      { "fr.CH": { a: { from: new Date("2026-02-03"), tags: ["t"] } } },
    ],
    [
      "before a key of a record in it",
      z.record(z.string(), label),
      [["r.fr.x.y.label", "x"]],
      { fr: { "x.y": { label: "x" } } },
    ],
    [
      "of an address",
      label,
      [["r.a@b.example.co.label", "x"]],
      { "a@b.example.co": { label: "x" } },
    ],
    [
      "where it is short, as long as that leads somewhere",
      label,
      [["r.label.label", "x"]],
      { label: { label: "x" } },
    ],
    [
      "before a choice",
      z.union([z.number(), label]),
      [["r.fr.CH.label", "x"]],
      { "fr.CH": { label: "x" } },
    ],
  ])("%s", (_, value, form, expected) => {
    expect(read(z.object({ r: z.record(z.string(), value) }), ...form)).toEqual({ r: expected });
    expect(read(z.object({ r: z.object({}).catchall(value) }), ...form)).toEqual({ r: expected });
  });

  test("also as one of a catchall beside the properties of a shape", () => {
    const schema = z.object({ a: z.string(), g: z.object({ b: z.string() }) }).catchall(z.string());
    const form: Entries = [
      ["a", "1"],
      ["g.b", "2"],
      ["x.y", "3"],
      ["x.a", "4"],
      ["x", "5"],
    ];
    const expected = { a: "1", g: { b: "2" }, "x.y": "3", "x.a": "4", x: "5" };
    expect(read(schema, ...form)).toEqual(expected);
    expect(read(z.object({ o: schema }), ...form.map(([n, v]) => [`o.${n}`, v] as const))).toEqual({
      o: expected,
    });
    expect(read(schema, ...form.slice(0, 2), ["a.c", "x"], ["g.c", "x"])).toEqual({
      a: "1",
      g: { b: "2" },
    });
    expect(read(z.looseObject({}), ["x.y", "1"])).toEqual({ "x.y": "1" });
  });

  test("also of a catchall under a key with dots", () => {
    const loose = z.object({ a: label.optional() }).catchall(z.int());
    const schema = z.object({ r: z.record(z.string(), loose) });
    expect(read(schema, ["r.x.b.c", "1"], ["r.y.a.b", "2"])).toEqual({
      r: { x: { "b.c": 1 }, "y.a": { b: 2 } },
    });
  });

  test("in every branch that reads it, and in a schema inside itself", () => {
    const Node = z.object({
      n: z.string().optional(),
      get r() {
        return z.record(z.string(), Node).optional();
      },
    });
    const form: Entries = [
      ["r.a.b.n", "x"],
      ["r.a.b.r.c.n", "y"],
    ];
    const expected = { r: { "a.b": { n: "x", r: { c: { n: "y" } } } } };
    expect(read(Node, ...form)).toEqual(expected);
  });

  test("but the shortest one is there where the name leads nowhere, however long it is", () => {
    const schema = z.object({ r: z.record(z.string(), label) });
    const long = `r.${"a.".repeat(90)}b`;
    expect(read(schema, ["r.fr.nothing", "x"], ["r.fr.label", "l"])).toEqual({
      r: { fr: { label: "l" } },
    });
    expect(read(schema, [long, "x"], ["r.fr.label", "l"])).toEqual({
      "r.a.label": ["Label is required"],
    });
  });
});

describe("a key of a record may be empty, or look like no name of the kit’s", () => {
  test.each<[string, z.ZodType, Entries, unknown]>([
    ["an empty key", z.string(), [["r.", "x"]], { r: { "": "x" } }],
    ["of a number", z.int(), [["r.", "1"]], { r: { "": 1 } }],
    [
      "of a group",
      label,
      [
        ["r..label", "x"],
        ["r.a.label", "y"],
      ],
      { r: { "": { label: "x" }, a: { label: "y" } } },
    ],
    ["of a group of which nothing is known", label, [["r..zip", "x"]], "r..label"],
    ["of a group itself", label, [["r.", "x"]], "r..label"],
    ["of rows", z.array(label), [["r.[1].label", "x"]], "r.[0].label"],
    [
      "of the parts of a day",
      z.object({ at: z.date() }),
      [
        ["r..at.day", "3"],
        ["r..at.month", "2"],
        ["r..at.year", "2026"],
      ],
      { r: { "": { at: new Date("2026-02-03") } } },
    ],
    [
      "of a record in it",
      z.record(z.string(), z.string()),
      [
        ["r..", "x"],
        ["r..a", "y"],
        ["r.b.", "z"],
      ],
      { r: { "": { "": "x", a: "y" }, b: { "": "z" } } },
    ],
    [
      "one with brackets",
      z.string(),
      [
        ["r.[0]", "x"],
        ["r.a[1]", "y"],
        ["r.a]b", "z"],
      ],
      { r: { "[0]": "x", "a[1]": "y", "a]b": "z" } },
    ],
    [
      "one with dots alone",
      z.string(),
      [
        ["r..", "x"],
        ["r.a.", "y"],
        ["r..b", "z"],
      ],
      { r: { ".": "x", "a.": "y", ".b": "z" } },
    ],
  ])("%s", (_, value, form, expected) => {
    const answer = typeof expected === "string" ? { [expected]: ["Label is required"] } : expected;
    for (const group of [z.record(z.string(), value), z.object({}).catchall(value)]) {
      const schema = z.object({ r: group });
      expect(read(schema, ...form)).toEqual(answer);
      // A name leads to the same place when the form is sent again.
      expect(read(schema, ...form)).toEqual(answer);
    }
  });

  test("a name that is read for such a key is none of another", () => {
    const either = z.discriminatedUnion("k", [z.object({ k: z.literal("a"), value: z.string() })]);
    const schema = z.object({ r: z.record(z.string(), either) });
    const form = [
      ["r..k", "a"],
      ["r..value", "x"],
    ] as const;
    expect(read(schema, ...form)).toEqual({ r: { "": { k: "a", value: "x" } } });
  });

  test("the name of a record without a dot is no key", () => {
    const schema = z.object({ r: z.record(z.string(), z.string()) });
    expect(read(schema, ["r", "x"], ["r[0]", "x"], ["", "x"])).toEqual({ r: {} });
    expect(read(z.record(z.string(), z.string()), ["", "x"], [".a", "y"])).toEqual({ ".a": "y" });
  });
});

describe("a key or a row of which only a name was sent that the schema doesn’t know is there", () => {
  const wrong = (name: string) => ({ [name]: ["Label is required"] });
  const rows = z.object({ rows: z.array(label) });
  const inside = z.object({ s: z.record(z.string(), z.object({ rows: z.array(label) })) });
  test.each<[string, z.ZodType, string, unknown]>([
    ["a key", z.object({ r: z.record(z.string(), label) }), "r.fr.zip", wrong("r.fr.label")],
    ["a key itself", z.object({ r: z.record(z.string(), label) }), "r.fr", wrong("r.fr.label")],
    ["deeper", z.object({ r: z.record(z.string(), label) }), "r.fr.a.b[3].c", wrong("r.fr.label")],
    [
      "a key of a map",
      z.object({ r: z.map(z.string(), z.object({})) }),
      "r.fr.zip",
      { r: new Map([["fr", {}]]) },
    ],
    [
      "a key of a catchall",
      z.object({ r: z.object({}).catchall(label) }),
      "r.fr.zip",
      wrong("r.fr.label"),
    ],
    [
      "a key of a record in a record",
      z.object({ r: z.record(z.string(), z.record(z.string(), label)) }),
      "r.fr.x.zip",
      wrong("r.fr.x.label"),
    ],
    [
      "a key whose value is a record",
      z.object({ r: z.record(z.string(), z.record(z.string(), label)) }),
      "r.fr",
      { r: { fr: {} } },
    ],
    ["a record that is the form", z.record(z.string(), label), "fr.zip", wrong("fr.label")],
    ["a row", rows, "rows[0].zip", wrong("rows[0].label")],
    ["a row in a key", inside, "s.fr.rows[0].zip", wrong("s.fr.rows[0].label")],
    ["a key around a list without rows", inside, "s.fr.rows.zip", { s: { fr: { rows: [] } } }],
    [
      "a row behind a tuple",
      z.object({ t: z.tuple([z.string()], label) }),
      "t[1].zip",
      wrong("t[1].label"),
    ],
    [
      "both sides of an intersection",
      rows.and(z.object({ rows: z.array(z.object({ n: z.number("Enter a number") })) })),
      "rows[0].zip",
      { ...wrong("rows[0].label"), "rows[0].n": ["Enter a number"] },
    ],
    [
      "a strict key refuses it",
      z.object({ r: z.record(z.string(), z.strictObject({ label: z.string().optional() })) }),
      "r.fr.zip",
      {},
    ],
  ])("%s", (_, schema, name, expected) => {
    expect(read(schema, [name, "x"])).toEqual(expected);
    const twice = formData([name, "x"], [name, "y"]);
    expect(parseForm(schema, twice).success).toBe(parseForm(schema, formData([name, "x"])).success);
  });

  test("in a schema inside itself, too", () => {
    const Node = z.object({
      n: z.string().min(1, "Enter a name").optional(),
      get r() {
        return z.record(z.string(), Node).optional();
      },
    });
    expect(read(Node, ["r.a.r.b.zip", "x"], ["n", "y"])).toEqual({ n: "y" });
    expect(read(Node, ["r.a.r.b.zip", "x"], ["r.c.n", "y"])).toEqual({
      r: { a: {}, c: { n: "y" } },
    });
  });

  test("nothing is entered by it, so that an optional record or list is absent, and it isn’t put back", () => {
    const schema = z.object({
      r: z.record(z.string(), label).optional(),
      l: z.array(label).min(1).optional(),
    });
    const form = formData(["r.fr.zip", "x"], ["l[0].zip", "x"]);
    expect(parseForm(schema, form)).toEqual({ success: true, data: {}, values: {} });
  });

  test("a name elsewhere is ignored", () => {
    const schema = z.object({
      r: z.record(z.string(), label),
      g: z.object({ a: z.string().optional() }),
    });
    const form = [
      ["x", "x"],
      ["x.y", "x"],
      ["r", "x"],
      ["g.x.y", "x"],
      ["g", "x"],
    ] as const;
    expect(read(schema, ...form)).toEqual({ r: {}, g: {} });
  });

  test("a key with NUL in it is none that a form can send", () => {
    const schema = z.object({ r: z.record(z.string(), z.string()) });
    expect(read(schema, ["r.a\0", "x"], ["r.\0", "x"], ["r.b", "y"])).toEqual({ r: { b: "y" } });
  });
});

describe("__proto__ is no key of a record, of a map or of a catchall", () => {
  const words = "Use a name other than “__proto__”";
  const groups: [string, z.ZodType][] = [
    ["a record", z.record(z.string(), z.string())],
    ["a record of groups", z.record(z.string(), label)],
    ["a record of records", z.record(z.string(), z.record(z.string(), z.string()))],
    ["a partial record", z.partialRecord(z.string(), z.string())],
    ["an optional record", z.record(z.string(), z.string()).optional()],
    ["a map", z.map(z.string(), z.string())],
    ["a catchall", z.object({ a: z.string().optional() }).catchall(z.string())],
    ["a loose object", z.looseObject({})],
    ["a record in an intersection", z.looseObject({}).and(z.record(z.string(), z.string()))],
    ["a record in a union", z.union([z.number(), z.record(z.string(), z.string())])],
    ["a record in an optional group", z.object({ r: z.record(z.string(), z.string()) }).optional()],
  ];
  test.each(groups)("%s says so at itself", async (title, group) => {
    const schema = z.object({ g: group });
    const name = title.includes("optional group") ? "g.r" : "g";
    const form = formData([`${name}.__proto__`, "x"], [`${name}.b`, ""]);
    const parsed = parseForm(schema, form);
    expect(parsed).toMatchObject({ success: false, fieldErrors: { [name]: [words] } });
    expect(parsed.values).not.toHaveProperty(`${name}.__proto__`);
    const json = (holder: string) => JSON.parse(`{"g":${holder}}`);
    const holder = '{"__proto__":"x"}';
    const answer = await parseJson(schema, json(name === "g" ? holder : `{"r":${holder}}`));
    expect(
      answer.success || answer.errors.map(({ path, message }) => [toName(path), message]),
    ).toContainEqual([name, words]);
  });

  test.each<[string, z.ZodType]>([
    ["a record", z.record(z.string(), z.string())],
    ["a catchall", z.object({}).catchall(z.string())],
    ["a record of groups", z.record(z.string(), label)],
  ])("%s that is the form says so of the form", async (_, schema) => {
    const parsed = parseForm(schema, formData(["__proto__", "x"], ["__proto__", "y"]));
    expect(parsed).toMatchObject({ success: false, formErrors: [words], values: {} });
    expect(Object.getPrototypeOf(parsed.values)).toBe(Object.prototype);
    expect(!parsed.success && Object.getPrototypeOf(parsed.fieldErrors)).toBe(Object.prototype);
    expect(await parseJson(schema, JSON.parse('{"__proto__":"x"}'))).toMatchObject({
      errors: [{ path: [], message: words }],
    });
  });

  test("also where only a name under it was sent that leads nowhere", () => {
    const schema = z.object({ r: z.record(z.string(), label) });
    for (const name of ["r.__proto__.label", "r.__proto__.zip", "r.__proto__"])
      expect(read(schema, [name, ""])).toEqual({ r: [words] });
  });

  test("a strict object refuses it like any name that it doesn’t know", async () => {
    for (const schema of [z.strictObject({}), z.strictObject({}).and(z.strictObject({}))]) {
      const list = parseForm(schema, formData(["__proto__", "x"], ["__proto__", "y"]));
      expect(list).toMatchObject({ success: false, formErrors: [expect.any(String)], values: {} });
      expect(Object.getPrototypeOf(list.values)).toBe(Object.prototype);
      const parsed = parseForm(z.object({ s: schema }), formData(["s.__proto__", "x"]));
      expect(parsed).toMatchObject({ success: false, formErrors: [expect.any(String)] });
      expect(await parseJson(schema, JSON.parse('{"__proto__":"x"}'))).toMatchObject({
        success: false,
      });
    }
  });

  test("an object that ignores the names it doesn’t know ignores it", async () => {
    const schema = z.object({ a: z.string().optional() });
    expect(read(schema, ["__proto__", "x"], ["__proto__.y", "x"])).toEqual({});
    expect(await parseJson(schema, JSON.parse('{"__proto__":{"a":"x"}}'))).toEqual({
      success: true,
      data: {},
    });
  });

  test("in JSON, a part of which the schema says nothing has whatever was sent", async () => {
    const schema = z.object({ a: z.unknown() });
    const sent = JSON.parse('{"a":{"__proto__":1}}');
    expect(await parseJson(schema, sent)).toEqual({ success: true, data: sent });
  });

  test("in JSON, in rows and in the option that is taken", async () => {
    const option = z.discriminatedUnion("k", [
      z.object({ k: z.literal("a"), r: z.record(z.string(), z.date()) }),
      z.object({ k: z.literal("b"), r: z.unknown() }),
    ]);
    const schema = z.object({ rows: z.array(option) });
    const sent =
      '{"rows":[{"k":"b","r":{"__proto__":1}},{"k":"a","r":{"__proto__":"2026-01-01"}}]}';
    expect(await parseJson(schema, JSON.parse(sent))).toEqual({
      success: false,
      errors: [{ path: ["rows", 1, "r"], message: words }],
    });
  });
});
