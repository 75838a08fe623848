import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { FieldDescriptor } from "@/packages/plainform/src/core/field-descriptor.ts";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { validateDateParts } from "@/packages/plainform/src/core/validate/lazy-validators.ts";
import { parseForm, parseFormAsync } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { type Entries, formData, noFile } from "./form-data.ts";
import { validateField } from "./validate.ts";

const chosen = z.config();
const before = { localeError: chosen.localeError, customError: chosen.customError };
afterEach(() => {
  z.config(before);
});

const parse = (schema: z.ZodType, ...form: Entries) =>
  parseForm(z.object({ a: schema }), formData(...form));
const data = (schema: z.ZodType, ...form: Entries) => {
  const parsed = parse(schema, ...form);
  return parsed.success ? parsed.data.a : parsed.fieldErrors;
};

describe("formats of text", () => {
  test.each<[string, z.ZodType, good: string, bad: string]>([
    ["email", z.email(), "a@example.com", "a@"],
    ["url", z.url(), "https://example.com", "example"],
    ["uuid", z.uuid(), "0190f0a8-3c1e-7b7a-8000-000000000000", "x"],
    ["guid", z.guid(), "00000000-0000-0000-0000-000000000001", "x"],
    ["hostname", z.hostname(), "example.com", "a b"],
    ["emoji", z.emoji(), "😀", "x"],
    ["base64", z.base64(), "YQ==", "Y"],
    ["base64url", z.base64url(), "YQ", "?"],
    ["hex", z.hex(), "ff", "xg"],
    ["jwt", z.jwt(), "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.x", "x.y"],
    ["nanoid", z.nanoid(), "V1StGXR8_Z5jdHi6B-myT", "x"],
    ["cuid", z.cuid(), "cjld2cjxh0000qzrmn831i7rn", "x!"],
    ["cuid2", z.cuid2(), "tz4a98xxat96iws9zmbrgj3a", "A!"],
    ["ulid", z.ulid(), "01ARZ3NDEKTSV4RRFFQ69G5FAV", "x"],
    ["ipv4", z.ipv4(), "127.0.0.1", "256.0.0.1"],
    ["ipv6", z.ipv6(), "::1", "x"],
    ["cidrv4", z.cidrv4(), "10.0.0.0/8", "10.0.0.0"],
    ["e164", z.e164(), "+441632960001", "123"],
    ["iso date", z.iso.date(), "2026-02-28", "2026-02-30"],
    ["iso time", z.iso.time(), "13:30", "25:00"],
    ["iso datetime", z.iso.datetime(), "2026-02-28T10:00:00Z", "2026"],
    ["iso datetime, local", z.iso.datetime({ local: true }), "2026-02-28T10:00", "x"],
    ["iso duration", z.iso.duration(), "P1D", "x"],
    ["regex", z.string().regex(/^a+$/), "aa", "b"],
    ["template literal", z.templateLiteral(["v", z.number()]), "v1", "x"],
    ["own format", z.stringFormat("even", (text) => text.length % 2 === 0), "ab", "a"],
    ["stringbool", z.stringbool(), "yes", "perhaps"],
  ])("%s takes what it means and refuses the rest at the field", (_, schema, good, bad) => {
    expect(parse(schema, ["a", good])).toMatchObject({ success: true });
    expect(parse(schema, ["a", bad])).toMatchObject({
      success: false,
      fieldErrors: { a: [expect.any(String)] },
    });
    expect(parse(schema.optional(), ["a", ""])).toMatchObject({ success: true, data: {} });
  });
});

/** What TypeScript makes of `enum Size { small = "S", large = "L" }` and of `enum Count { one = 1 }`. */
const Size = { small: "S", large: "L" } as const;
const Count = { one: 1, 1: "one" } as const;
const level = { low: 1, high: 2 } as const;
const photo = new File(["x"], "photo.png", { type: "image/png" });
const day = (text: string) => new Date(`${text}T00:00:00.000Z`);

describe("every kind of schema", () => {
  test.each<[string, z.ZodType, Entries, unknown]>([
    ["number", z.number(), [["a", "12.5"]], 12.5],
    ["bigint", z.bigint(), [["a", "9007199254740993"]], 9007199254740993n],
    [
      "bigint of too many digits",
      z.bigint("Enter digits"),
      [["a", "1".repeat(1001)]],
      { a: ["Enter digits"] },
    ],
    ["literals", z.literal(["x", 2, 3n]), [["a", "3"]], 3n],
    ["a literal null", z.literal(["x", null]), [["a", ""]], null],
    ["a literal false", z.literal(false), [], false],
    ["native enum", z.enum(Size), [["a", "L"]], Size.large],
    ["native enum of numbers", z.enum(Count), [["a", "1"]], Count.one],
    ["enum of numbers", z.enum(level), [["a", "2"]], 2],
    ["enum by its key", z.enum(level), [["a", "high"]], { a: ["Choose one of the options"] }],
    ["file", z.file(), [["a", photo]], photo],
    ["a text for a file", z.file("Choose a file"), [["a", "x"]], { a: ["Choose a file"] }],
    [
      "two files for one",
      z.file(),
      [
        ["a", photo],
        ["a", photo],
      ],
      { a: ["Choose one file"] },
    ],
    [
      "files",
      z.array(z.file()),
      [
        ["a", photo],
        ["a", photo],
      ],
      [photo, photo],
    ],
    ["no files", z.array(z.file()), [["a", noFile]], []],
    ["prefault", z.string().min(1).prefault("x"), [["a", ""]], "x"],
    ["catch", z.number().catch(7), [["a", "x"]], 7],
    ["readonly", z.string().readonly(), [["a", "x"]], "x"],
    [
      "nonoptional",
      z.string().min(1, "Enter it").optional().nonoptional(),
      [["a", ""]],
      { a: ["Enter it"] },
    ],
    ["nullish", z.number().nullish(), [["a", ""]], undefined],
    ["nullable with a default", z.number().nullable().default(3), [["a", ""]], 3],
    ["brand", z.string().brand("id"), [["a", "x"]], "x"],
    [
      "a list of numbers",
      z.array(z.number()),
      [
        ["a", "1"],
        ["a", "2"],
      ],
      [1, 2],
    ],
    [
      "a list in rows",
      z.array(z.string()),
      [
        ["a[1]", "y"],
        ["a[0]", "x"],
      ],
      ["x", "y"],
    ],
    [
      "a list with a wrong one",
      z.array(z.number("Enter a number")),
      [
        ["a", "1"],
        ["a", "x"],
      ],
      { "a[1]": ["Enter a number"] },
    ],
    [
      "a list of lists",
      z.array(z.array(z.number())),
      [
        ["a[0][0]", "1"],
        ["a[1][0]", "2"],
        ["a[1][1]", "3"],
      ],
      [[1], [2, 3]],
    ],
    [
      "rows that were skipped",
      z.array(z.object({ b: z.string() })),
      [["a[2].b", "x"]],
      [{ b: "" }, { b: "" }, { b: "x" }],
    ],
    [
      "dates in rows of three parts",
      z.array(z.date()),
      [
        ["a[0].day", "1"],
        ["a[0].month", "2"],
        ["a[0].year", "2026"],
      ],
      [day("2026-02-01")],
    ],
    [
      "a date in three parts, whichever way it is written",
      z.string().min(1).date(),
      [
        ["a.day", "1"],
        ["a.month", "2"],
        ["a.year", "2026"],
      ],
      "2026-02-01",
    ],
    [
      "a choice that is composed another way than what was sent",
      z.literal("Cafe\u0301"),
      [["a", "Caf\u00e9"]],
      "Cafe\u0301",
    ],
    [
      "a branch whose choice is composed another way than what was sent",
      z.discriminatedUnion("k", [
        z.object({ k: z.literal("Cafe\u0301"), x: z.string() }),
        z.object({ k: z.literal("other") }),
      ]),
      [
        ["a.k", "Caf\u00e9"],
        ["a.x", "1"],
      ],
      { k: "Cafe\u0301", x: "1" },
    ],
    [
      "tuple",
      z.tuple([z.string(), z.number()]),
      [
        ["a[0]", "x"],
        ["a[1]", "2"],
      ],
      ["x", 2],
    ],
    [
      "tuple whose end may be absent",
      z.tuple([z.string(), z.string().optional(), z.exactOptional(z.number())]),
      [
        ["a[0]", "x"],
        ["a[1]", ""],
      ],
      ["x"],
    ],
    [
      "tuple whose end is there",
      z.tuple([z.string(), z.string().optional(), z.exactOptional(z.number())]),
      [
        ["a[0]", "x"],
        ["a[2]", "1"],
      ],
      ["x", undefined, 1],
    ],
    [
      "tuple whose end is required",
      z.tuple([z.string().optional(), z.number("Enter a number")]),
      [["a[0]", "x"]],
      { "a[1]": ["Enter a number"] },
    ],
    ["tuple whose end has a default", z.tuple([z.string().default("d")]), [["a[0]", ""]], ["d"]],
    [
      "tuple with a rest",
      z.tuple([z.string()]).rest(z.number()),
      [
        ["a[0]", "x"],
        ["a[1]", "2"],
      ],
      ["x", 2],
    ],
    [
      "optional tuple",
      z.tuple([z.string(), z.number()]).optional(),
      [
        ["a[0]", ""],
        ["a[1]", ""],
      ],
      undefined,
    ],
    [
      "record",
      z.record(z.string(), z.number()),
      [
        ["a.x", "1"],
        ["a.y", ""],
      ],
      { "a.y": ["Enter a number"] },
    ],
    ["record of “false”", z.record(z.string(), z.string()), [["a.x", "false"]], { x: "false" }],
    [
      "record with all keys",
      z.record(z.enum(["x", "y"]), z.string().min(1, "Enter it")),
      [["a.x", "1"]],
      { "a.y": ["Enter it"] },
    ],
    [
      "record with some keys",
      z.partialRecord(z.enum(["x", "y"]), z.number()),
      [["a.x", "1"]],
      { x: 1 },
    ],
    ["record keyed by numbers", z.record(z.number(), z.string()), [["a.1", "x"]], { 1: "x" }],
    ["map", z.map(z.string(), z.number()), [["a.x", "1"]], new Map([["x", 1]])],
    [
      "set",
      z.set(z.string()),
      [
        ["a", "x"],
        ["a", "x"],
      ],
      new Set(["x"]),
    ],
    ["empty set", z.set(z.string()), [], new Set()],
    ["union of values", z.union([z.number(), z.string()]), [["a", "x"]], "x"],
    [
      "union of values, the first that takes it",
      z.union([z.number(), z.string()]),
      [["a", "1"]],
      1,
    ],
    [
      "union of a value and a group",
      z.union([z.number(), z.object({ b: z.number() })]),
      [["a.b", "1"]],
      { b: 1 },
    ],
    ["union with null", z.union([z.number(), z.null()]), [["a", ""]], null],
    [
      "intersection",
      z.intersection(z.object({ b: z.string() }), z.object({ c: z.number() })),
      [
        ["a.b", "x"],
        ["a.c", "1"],
      ],
      { b: "x", c: 1 },
    ],
    ["coerced number", z.coerce.number(), [["a", "1"]], 1],
    ["coerced date", z.coerce.date(), [["a", "2026-02-28"]], day("2026-02-28")],
    ["lazy", z.lazy(() => z.number()), [["a", "1"]], 1],
    ["pipe", z.string().pipe(z.coerce.number()), [["a", "1"]], 1],
    [
      "preprocess of a list",
      z.preprocess((value) => value, z.array(z.string())),
      [["a", "1"]],
      ["1"],
    ],
    ["custom", z.custom<string>((value) => value === "x"), [["a", "x"]], "x"],
    [
      "any",
      z.any(),
      [
        ["a", "x"],
        ["a", "y"],
      ],
      ["x", "y"],
    ],
    [
      "a loose object",
      z.looseObject({ b: z.string() }),
      [
        ["a.b", "x"],
        ["a.c", "y"],
      ],
      { b: "x", c: "y" },
    ],
    [
      "a catchall",
      z.object({ b: z.string() }).catchall(z.enum(["y"])),
      [
        ["a.b", "x"],
        ["a.c", "y"],
      ],
      { b: "x", c: "y" },
    ],
    ["a never that nobody can send", z.object({ b: z.never().optional() }), [["a.b", "x"]], {}],
    [
      "a default for a group",
      z.object({ b: z.number() }).default({ b: 1 }),
      [["a.b", ""]],
      { b: 1 },
    ],
    ["a group that may be null", z.object({ b: z.number() }).nullable(), [["a.b", ""]], null],
    [
      "a field named like a method",
      z.object({ constructor: z.string().optional(), toString: z.string().optional() }),
      [],
      {},
    ],
  ])("%s", (_, schema, form, expected) => {
    expect(data(schema, ...form)).toEqual(expected);
  });

  test("discriminated unions in each other read the names of the chosen branches", () => {
    const schema = z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("none") }),
      z.discriminatedUnion("by", [
        z.object({ kind: z.literal("send"), by: z.literal("post"), address: z.string() }),
        z.object({ kind: z.literal("send"), by: z.literal("mail"), mail: z.string() }),
      ]),
    ]);
    const form: Entries = [
      ["a.kind", "send"],
      ["a.by", "mail"],
      ["a.mail", "x"],
      ["a.address", "y"],
    ];
    expect(data(schema, ...form)).toEqual({ kind: "send", by: "mail", mail: "x" });
    expect(data(schema, ["a.kind", "none"], ["a.mail", "x"])).toEqual({ kind: "none" });
  });

  test("a schema that contains itself goes as deep as what was sent", () => {
    interface Node {
      name: string;
      children?: Node[] | undefined;
    }
    const byGetter = z.object({
      name: z.string(),
      get children() {
        return z.array(byGetter).optional();
      },
    });
    const byLazy: z.ZodType<Node> = z.object({
      name: z.string(),
      children: z.array(z.lazy(() => byLazy)).optional(),
    });
    const form: Entries = [
      ["name", "a"],
      ["children[0].name", "b"],
      ["children[0].children[0].name", "c"],
    ];
    for (const schema of [byGetter, byLazy]) {
      const parsed = parseForm(schema, formData(...form));
      expect(parsed).toHaveProperty("data.children[0].children[0].name", "c");
    }
  });

  test("a strict schema within another refuses its own unknown names for the form", () => {
    expect(parse(z.strictObject({ b: z.string() }), ["a.b", "x"], ["a.c", "y"])).toMatchObject({
      fieldErrors: {},
      formErrors: ["Leave out what isn’t asked for: c"],
    });
  });

  test("refinements of a field speak at the field, those of a group at the group", async () => {
    const schema = z.object({
      a: z.string().refine((text) => text === "x", "Enter x"),
      b: z.object({ c: z.string() }).refine(({ c }) => c === "y", "Enter y"),
      d: z.string().refine(async (text) => text === "z", "Enter z"),
    });
    const parsed = await parseFormAsync(schema, formData(["a", "1"], ["b.c", "1"], ["d", "1"]));
    expect(parsed).toMatchObject({
      fieldErrors: { a: ["Enter x"], b: ["Enter y"], d: ["Enter z"] },
    });
    expect(() => parseForm(schema, formData())).toThrow(z.core.$ZodAsyncError);
  });
});

describe("words", () => {
  test.each<[z.ZodType, string | File, string]>([
    [
      z.file().mime(["image/png", "image/jpeg"]),
      new File(["x"], "a.txt", { type: "text/plain" }),
      "Choose a file of type image/png or image/jpeg",
    ],
    [z.templateLiteral(["v", z.number()]), "x", "Enter it in the format that is asked for"],
    [z.string().startsWith("a"), "x", "Start with “a”"],
    [z.string().endsWith("a"), "x", "End with “a”"],
    [z.string().includes("a"), "x", "Include “a”"],
    [z.jwt(), "x", "Enter it in the format that is asked for"],
  ])("say what to do, never that it is invalid (%#)", (schema, wrong, words) => {
    expect(data(schema, ["a", wrong])).toEqual({ a: [words] });
  });

  const schema = () => z.object({ a: z.number(), b: z.string("My words"), c: z.enum(["x"]) });

  test("Zod's locale speaks where the schema says nothing", () => {
    z.config(z.locales.de());
    expect(parseForm(schema(), formData(["b", "x"]))).toMatchObject({
      fieldErrors: {
        a: [expect.stringContaining("Ungültige Eingabe")],
        c: [expect.stringContaining("Ungültig")],
      },
    });
  });

  test("customError wins over the locale, the schema over both", () => {
    z.config({ customError: (issue) => `custom ${issue.code}` });
    const twice = formData(["b", "x"], ["b", "y"]);
    expect(parseForm(schema(), formData())).toMatchObject({
      fieldErrors: { a: ["custom invalid_type"], c: ["custom invalid_value"] },
    });
    expect(parseForm(schema(), twice)).toMatchObject({ fieldErrors: { b: ["Enter one value"] } });
  });
});

describe("what can't be a form is refused when it is compiled, and the error says what to write", () => {
  test.each<[string, z.ZodType, RegExp]>([
    ["a value by itself", z.string(), /z\.string\(\).*z\.object\({ value/],
    ["a list by itself", z.array(z.string()), /z\.array\(\).*z\.object/],
    ["a tuple by itself", z.tuple([z.string()]), /z\.tuple\(\).*z\.object/],
    ["a symbol", z.object({ a: z.symbol() }), /“a” is a z\.symbol\(\).*Ask for text/],
    ["not a number", z.object({ a: z.nan() }), /“a” is a z\.nan\(\)/],
    ["a promise", z.object({ a: z.promise(z.string()) }), /“a” is a z\.promise\(\)/],
    [
      "a function",
      z.object({ a: z.array(z.function() as unknown as z.ZodType) }),
      /“a\[\]” is a z\.function\(\)/,
    ],
    [
      "a map keyed by dates",
      z.object({ a: z.map(z.date(), z.string()) }),
      /“a” is a z\.map\(\).*z\.string\(\)/,
    ],
    [
      "a box that takes any text as true",
      z.object({ a: z.coerce.boolean() }),
      /“a” is a z\.coerce\.boolean\(\).*Write z\.boolean\(\)/,
    ],
    ["a name with a dot", z.object({ "a.b": z.string() }), /“a\.b”.*another name/],
    [
      "a name with a bracket",
      z.object({ a: z.object({ "b[0]": z.string() }) }),
      /“b\[0\]”.*another name/,
    ],
    ["no name", z.object({ "": z.string() }), /“”.*another name/],
    [
      "__proto__",
      z.object(JSON.parse('{"__proto__":1}', (key, value) => (key ? z.string() : value))),
      /“__proto__”/,
    ],
  ])("%s", (_, schema, words) => {
    expect(() => parseForm(schema, formData())).toThrow(TypeError);
    expect(() => parseForm(schema, formData())).toThrow(words);
  });
});

test("a code may be pasted with spaces, and is missed where there is none", () => {
  const code = z
    .string()
    .regex(/^(\s*\d){6}\s*$/, "Enter the 6 digits")
    .transform((code) => code.replaceAll(/\s/g, ""));
  expect(data(code, ["a", " 012 345 "])).toBe("012345");
  expect(data(code, ["a", "012 34"])).toEqual({ a: ["Enter the 6 digits"] });
  const { a } = fieldsOf(z.object({ a: code }));
  expect(a.required).toBe(true);
  expect(validateField(a, ["012 345"])).toBeUndefined();
  expect(validateField(a, [""])).toBe("Enter the 6 digits");
});

describe("dates in three parts", () => {
  const birthday = (day: string, month: string, year: string): Entries => [
    ["a.day", day],
    ["a.month", month],
    ["a.year", year],
  ];
  test.each<[Entries, unknown]>([
    [birthday("29", "2", "2024"), day("2024-02-29")],
    [birthday("29", "2", "2025"), { "a.day": ["Enter a day from 1 to 28"] }],
    [birthday("29", "2", "1900"), { "a.day": ["Enter a day from 1 to 28"] }],
    [birthday("29", "2", "2000"), day("2000-02-29")],
    [birthday("31", "4", "2026"), { "a.day": ["Enter a day from 1 to 30"] }],
    [birthday("0", "1", "2026"), { "a.day": ["Enter a day from 1 to 31"] }],
    [birthday("x", "1", "2026"), { "a.day": ["Enter a day from 1 to 31"] }],
    [birthday("", "1", "2026"), { "a.day": ["Enter a day"] }],
    [birthday("1", "13", "2026"), { "a.month": ["Enter a month from 1 to 12"] }],
    [birthday("1", "", "2026"), { "a.month": ["Enter a month from 1 to 12"] }],
    [birthday("1", "May", "2026"), { "a.month": ["Enter a month from 1 to 12"] }],
    [birthday("1", "1", "26"), { "a.year": ["Enter a year with 4 digits"] }],
    [birthday("1", "1", ""), { "a.year": ["Enter a year with 4 digits"] }],
    [birthday(" 1 ", "01", "0026"), day("0026-01-01")],
    [birthday("", "", ""), { a: ["Enter a real date"] }],
    [[["a", "2026-02-03"], ...birthday("1", "1", "2020")], day("2026-02-03")],
    [
      [
        ["a.day", "1"],
        ["a.day", "2"],
        ["a.month", "1"],
        ["a.year", "2026"],
      ],
      { "a.day": ["Enter a day"] },
    ],
  ])("%j", (form, expected) => {
    expect(data(z.date(), ...form)).toEqual(expected);
  });

  test.each<[string, z.ZodType, string]>([
    ["its label", z.date().meta({ label: "Start date" }), "Start date: Enter a day"],
    ["of a text", z.iso.date().meta({ label: "Start date" }), "Start date: Enter a day"],
    ["around", z.date().optional().meta({ label: "Start date" }), "Start date: Enter a day"],
    ["within", z.date().meta({ label: "Start date" }).optional(), "Start date: Enter a day"],
    ["a question", z.date().meta({ label: "When is it?" }), "When is it? Enter a day"],
  ])("say which one is wrong, where the schema has a label: %s", (_, schema, message) => {
    expect(data(schema, ...birthday("", "1", "2026"))).toEqual({ "a.day": [message] });
    // The browser says the same.
    const { a } = fieldsOf(z.object({ a: schema })) as { a: FieldDescriptor };
    const found = validateDateParts(formData(...birthday("", "1", "2026")), a, true);
    expect(found).toEqual({ "a.day": [message] });
  });

  test("come back as typed, and are absent when all are empty", () => {
    expect(parse(z.date(), ...birthday("30", "2", "x"))).toMatchObject({
      values: { "a.day": "30", "a.month": "2", "a.year": "x" },
    });
    expect(data(z.date().optional(), ...birthday("", "", ""))).toBeUndefined();
    expect(data(z.date().nullable(), ...birthday("", "", ""))).toBeNull();
  });
});
