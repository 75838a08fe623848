import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { row } from "@/packages/plainform/src/core/field-access.ts";
import {
  type FieldDescriptor,
  isFieldDescriptor,
} from "@/packages/plainform/src/core/field-descriptor.ts";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import type { FieldErrors } from "@/packages/plainform/src/core/validate/field-errors.ts";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { parseJson } from "@/packages/plainform/src/core/validate/parse-json.ts";
import { type Entries, formData } from "./form-data.ts";
import { foundByEngine, foundByServer } from "./found-by-engine.ts";
import { runs } from "./runs.ts";
import { foundInBrowser, wholeForm } from "./whole-forms.ts";

/** What the server says of a field `a`, or what it makes of it. */
function onServer(schema: z.ZodType, ...entries: Entries): { a?: unknown } | FieldErrors {
  const parsed = parseForm(z.object({ a: schema }), formData(...entries));
  return parsed.success ? (parsed.data as { a?: unknown }) : firstOf(parsed.fieldErrors);
}

function inBrowser(schema: z.ZodType, ...entries: Entries): FieldErrors {
  return foundInBrowser({ label: "", schema: z.object({ a: schema }), entries });
}

function firstOf(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(Object.entries(errors).map(([name, [first = ""]]) => [name, [first]]));
}

function fieldOf(schema: z.ZodType): FieldDescriptor {
  return (fieldsOf(z.object({ a: schema })) as unknown as { a: FieldDescriptor }).a;
}

describe("a group that may be absent, around fields that may not", () => {
  const address = z.object({
    street: z.string().min(1, "Enter a street"),
    city: z.string().min(1, "Enter a city"),
  });
  const home = { street: "Main Street", city: "London" };
  const range = z.tuple([z.number("Enter the least"), z.number("Enter the most")]);
  const prices = z.record(z.enum(["small", "large"]), z.number("Enter a price"));
  const ways = z.discriminatedUnion("by", [
    z.object({ by: z.literal("post"), street: z.string().min(1, "Enter a street") }),
  ]);
  const inAddress = ["street", "city"] as const;
  test.each<[string, z.ZodType, readonly string[], unknown]>([
    ["optional", address.optional(), inAddress, undefined],
    ["nullable", address.nullable(), inAddress, null],
    ["nullish", address.nullish(), inAddress, undefined],
    ["exactOptional", z.exactOptional(address), inAddress, undefined],
    ["with a default", address.default(home), inAddress, home],
    ["with a prefault", address.prefault(home), inAddress, home],
    ["in a union with undefined", z.union([address, z.undefined()]), inAddress, undefined],
    ["in a union with null", z.union([z.null(), address]), inAddress, null],
    ["in a union with a literal null", z.union([address, z.literal(null)]), inAddress, null],
    ["in a lazy, readonly", z.lazy(() => address.optional()).readonly(), inAddress, undefined],
    ["required, then null", z.nonoptional(address.optional()).nullable(), inAddress, null],
    ["nullable, into anything", address.nullable().pipe(z.any()), inAddress, null],
    ["nullable, into a custom schema", address.nullable().pipe(z.custom()), inAddress, null],
    [
      "nullable, into a preprocess",
      address.nullable().pipe(z.preprocess((value) => value, z.any())),
      inAddress,
      null,
    ],
    ["nullable, into a catch", address.nullable().pipe(z.any().catch("none")), inAddress, null],
    ["nullable, into nullable", address.nullable().pipe(address.nullable()), inAddress, null],
    [
      "nullable, into readonly anything",
      z.lazy(() => address.nullable().brand("address").pipe(z.any().readonly())),
      inAddress,
      null,
    ],
    ["made of two", z.intersection(address, address).optional(), inAddress, undefined],
    [
      "of two that may be absent",
      z.intersection(address.optional(), address.optional()),
      inAddress,
      undefined,
    ],
    ["a tuple", range.optional(), ["[0]", "[1]"], undefined],
    ["a record", prices.nullable(), ["small", "large"], null],
    ["one of several", ways.optional(), ["by"], undefined],
    ["in another one", z.object({ in: address }).optional(), ["in.street", "in.city"], undefined],
  ])("is absent when it is left empty: %s", async (_, schema, parts, absent) => {
    const names = parts.map((part) => (part.startsWith("[") ? `a${part}` : `a.${part}`));
    const empty: Entries = names.map((name) => [name, ""]);
    expect(onServer(schema, ...empty)).toEqual({ a: absent });
    expect(onServer(schema)).toEqual({ a: absent });
    expect(inBrowser(schema, ...empty)).toEqual({});
    const [first = "", ...others] = names;
    const half: Entries = [[first, first === "a.by" ? "post" : "5"]];
    const asked = onServer(schema, ...half, ...others.map((name) => [name, ""] as const));
    expect(Object.keys(asked)).toEqual(others.length > 0 ? others : ["a.street"]);
    expect(inBrowser(schema, ...half, ...others.map((name) => [name, ""] as const))).toEqual(asked);
    const json = first === "a.by" ? { by: "post" } : undefined;
    if (json) expect((await parseJson(z.object({ a: schema }), { a: json })).success).toBe(false);
  });

  test("is not required in the HTML, and has the words for when it is asked for", () => {
    const { a } = fieldsOf(z.object({ a: address.optional() }));
    expect(a.street).toMatchObject({
      required: false,
      requiredWith: "a",
      messages: { required: "Enter a street" },
    });
  });

  test("is filled in by a box that was sent as not ticked, where the group has a default", () => {
    const consent = z.object({ news: z.boolean(), alias: z.string().min(1, "Enter an alias") });
    const unticked: Entries = [
      ["a.news", "false"],
      ["a.alias", ""],
    ];
    const asked = { "a.alias": ["Enter an alias"] };
    const withDefault = consent.default({ news: true, alias: "x" });
    expect(onServer(withDefault, ...unticked)).toEqual(asked);
    expect(inBrowser(withDefault, ...unticked)).toEqual(asked);
    const inRow = z.array(withDefault);
    const ofRow = unticked.map(([name, text]) => [name.replace("a.", "a[1]."), text] as const);
    expect(onServer(inRow, ...ofRow)).toEqual({ "a[1].alias": ["Enter an alias"] });
    expect(inBrowser(inRow, ["a[1]", ""], ...ofRow)).toEqual({ "a[1].alias": ["Enter an alias"] });
    expect(onServer(consent.optional(), ...unticked)).toEqual({});
    expect(inBrowser(consent.optional(), ...unticked)).toEqual({});
  });

  test.each<[string, string, (schema: z.ZodObject) => z.ZodType]>([
    ["an optional group", "a", (group) => group.optional()],
    ["a nullable group", "a", (group) => group.nullable()],
    ["an optional group in a group", "a.in", (group) => z.object({ in: group.optional() })],
    [
      "an optional group in one with a default",
      "a.in",
      (group) => z.object({ in: group.optional() }).default({ in: undefined }),
    ],
    [
      "a group with a default in an optional one",
      "a.in",
      (group) =>
        z
          .object({ in: group.default({ consent: { news: true, alias: "x" }, note: "x" }) })
          .optional(),
    ],
    ["an optional row", "a[0]", (group) => z.array(group.optional())],
  ])("a box that is not ticked leaves out %s around a group with a default", (_, around, wrap) => {
    const consent = z
      .object({ news: z.boolean(), alias: z.string().min(1, "Enter an alias") })
      .default({ news: true, alias: "x" });
    const schema = wrap(z.object({ consent, note: z.string().optional() }));
    const unticked: Entries = [
      ...(around === "a[0]" ? [[around, ""] as const] : []),
      [`${around}.consent.news`, "false"],
      [`${around}.consent.alias`, ""],
    ];
    expect(Object.keys(onServer(schema, ...unticked))).not.toContain(`${around}.consent.alias`);
    expect(inBrowser(schema, ...unticked)).toEqual({});
    const filled: Entries = [...unticked, [`${around}.note`, "x"]];
    const asked = { [`${around}.consent.alias`]: ["Enter an alias"] };
    expect(onServer(schema, ...filled)).toEqual(asked);
    expect(inBrowser(schema, ...filled)).toEqual(asked);
  });

  test("is the innermost one", () => {
    const schema = z.object({ in: address.optional(), note: z.string().min(1, "Note") }).optional();
    expect(inBrowser(schema, ["a.note", "x"], ["a.in.street", ""])).toEqual({});
    const half: Entries = [
      ["a.note", ""],
      ["a.in.street", "x"],
      ["a.in.city", ""],
    ];
    const asked = { "a.in.city": ["Enter a city"], "a.note": ["Note"] };
    expect(inBrowser(schema, ...half)).toEqual(asked);
    expect(onServer(schema, ...half)).toEqual(asked);
  });

  test("is a list whose rows the page shows", () => {
    const schema = z.array(address).min(2, "Two").optional();
    const blank: Entries = [0, 1].flatMap((i) => [
      [`a[${i}]`, ""],
      [`a[${i}].street`, ""],
      [`a[${i}].city`, ""],
    ]);
    expect(onServer(schema, ...blank)).toEqual({});
    expect(inBrowser(schema, ...blank)).toEqual({});
    const one: Entries = [...blank.slice(0, 4), ["a[1].street", "x"], ["a[1].city", "y"]];
    const asked = { "a[0].street": ["Enter a street"], "a[0].city": ["Enter a city"] };
    expect(inBrowser(schema, ...one)).toEqual(asked);
    expect(onServer(schema, ...one)).toEqual(asked);
  });

  test("is a row that may be left empty", () => {
    const schema = z.array(address.optional());
    const entries: Entries = [
      ["a[0]", ""],
      ["a[0].street", ""],
      ["a[1].street", "x"],
      ["a[1].city", ""],
    ];
    const { a } = fieldsOf(z.object({ a: schema }));
    expect(row(a as never, 1)).toMatchObject({ city: { requiredWith: "a[1]" } });
    expect(inBrowser(schema, ...entries)).toEqual({ "a[1].city": ["Enter a city"] });
    expect(onServer(schema, ...entries)).toEqual({ "a[1].city": ["Enter a city"] });
  });
});

describe("the outermost wrapper decides, as in zod", () => {
  const shape = { t: z.string().min(1, "T").optional(), n: z.number("N").optional() };
  test.each<[string, z.ZodObject, FieldErrors]>([
    ["partial", z.object(shape).required().partial(), {}],
    ["required", z.object(shape).partial().required(), { t: ["T"], n: ["N"] }],
    ["required twice", z.object(shape).required().partial().required(), { t: ["T"], n: ["N"] }],
    ["partial twice", z.object(shape).partial().required().partial(), {}],
  ])("%s", (_, schema, errors) => {
    const entries: Entries = [
      ["t", ""],
      ["n", ""],
    ];
    const parsed = parseForm(schema, formData(...entries));
    expect(parsed.success ? {} : firstOf(parsed.fieldErrors)).toEqual(errors);
    expect(foundInBrowser({ label: "", schema, entries })).toEqual(errors);
  });

  const text = z.string().min(1, "T");
  test.each<[string, z.ZodType, unknown]>([
    ["a default that is required", text.default("x").nonoptional(), "x"],
    ["null that is required", z.nonoptional(text.optional().nullable()), null],
    ["null around what is required", z.nullable(z.nonoptional(text.optional())), null],
    ["what was required, optional after all", text.optional().nonoptional().optional(), undefined],
  ])("an empty text is taken: %s", (_, schema, value) => {
    expect(onServer(schema, ["a", ""])).toEqual({ a: value });
    expect(inBrowser(schema, ["a", ""])).toEqual({});
  });

  test.each<[string, z.ZodType, string]>([
    ["readonly", z.nonoptional(text.optional().readonly()), "T"],
    ["lazy", z.nonoptional(z.lazy(() => z.number("N").optional())), "N"],
    ["a union with undefined", z.nonoptional(z.union([z.number("N"), z.undefined()])), "N"],
    ["words of its own", z.nonoptional(z.number("N").optional(), "Own"), "Own"],
    ["words that nobody gets to", z.nonoptional(z.number("N"), "Own"), "N"],
  ])("what is required is asked for: %s", (_, schema, words) => {
    expect(onServer(schema, ["a", ""])).toEqual({ a: [words] });
    expect(inBrowser(schema, ["a", ""])).toEqual({ a: [words] });
  });
});

/** A part of every kind, something that it refuses, and the words for that; `undefined` where it takes it. */
const kinds: readonly [
  kind: string,
  schema: z.ZodType,
  sent: Entries,
  words: string | undefined,
][] = [
  ["text", z.string().min(3, "Longer"), [["a", "ab"]], "Longer"],
  ["text of a pattern", z.string().regex(/^a+$/, "Only a"), [["a", "b"]], "Only a"],
  ["email", z.email("Enter an address"), [["a", "x"]], "Enter an address"],
  ["number", z.number("Enter your age"), [["a", "x"]], "Enter your age"],
  [
    "number or null",
    z.union([z.number("Enter your age"), z.null()]),
    [["a", "x"]],
    "Enter your age",
  ],
  ["number or nothing", z.union([z.undefined(), z.number("Age")]).nullable(), [["a", "x"]], "Age"],
  [
    "number too small, or null",
    z.union([z.number().min(2, "More"), z.null()]),
    [["a", "1"]],
    "More",
  ],
  ["whole number or null", z.union([z.int("Whole"), z.null()]), [["a", "1.5"]], "Whole"],
  ["date or null", z.union([z.date("Enter a day"), z.null()]), [["a", "x"]], "Enter a day"],
  ["email or null", z.union([z.email("An address"), z.null()]), [["a", "x"]], "An address"],
  ["nullable number", z.number("Enter your age").nullable(), [["a", "x"]], "Enter your age"],
  ["whole number", z.int("Whole").min(2, "More"), [["a", "1.5"]], "Whole"],
  ["multiple", z.number().multipleOf(5, "By fives"), [["a", "3"]], "By fives"],
  ["date", z.date("Enter a day"), [["a", "2026-02-30"]], "Enter a day"],
  ["choice", z.enum(["x", "y"], "Choose"), [["a", ""]], "Choose"],
  ["choice in a union", z.union([z.enum(["x"]), z.literal("y")], "Choose"), [["a", ""]], "Choose"],
  ["literal", z.literal(["x", 2], "Choose"), [["a", ""]], "Choose"],
  ["box", z.boolean(), [["a", "false"]], undefined],
  ["consent", z.literal(true, "Accept"), [["a", "false"]], "Accept"],
  ["boxes", z.array(z.enum(["x", "y"])).min(2, "Two"), [["a", "x"]], "Two"],
  ["set", z.set(z.enum(["x", "y"])).min(2, "Two"), [["a", "x"]], "Two"],
  ["file", z.file("Choose a file"), [["a", new File([], "")]], "Choose a file"],
  ["both", z.intersection(z.string().min(2, "Longer"), z.string()), [["a", "x"]], "Longer"],
  ["text with a default", z.string().min(3, "Longer").default("abc"), [["a", "ab"]], "Longer"],
  ["text or nothing", z.string().min(3, "Longer").nullish(), [["a", "ab"]], "Longer"],
  [
    "nothing for one of two kinds",
    z.union([z.number("N"), z.string().min(3, "S")], "Enter something"),
    [["a", ""]],
    "Enter something",
  ],
];

describe("one table of every kind: the browser says what the server says", () => {
  test.each(kinds)("%s", async (_, schema, sent, words) => {
    const told = onServer(schema, ...sent);
    expect(await foundByEngine(z.object({ a: schema }), sent)).toEqual(words ? told : {});
    if (words === undefined) expect(inBrowser(schema, ...sent)).toEqual({});
    else {
      expect(told).toEqual({ a: [words] });
      expect(inBrowser(schema, ...sent)).toEqual(told);
    }
  });

  test("a union of a group and nothing says what is wrong in the group, in JSON too", async () => {
    const group = z.object({ n: z.number("Enter n"), t: z.string().min(1, "Enter t") });
    const schema = z.object({ a: z.union([group, z.null()]), n: z.number("Other") });
    const parsed = parseForm(schema, formData(["a.t", "x"], ["n", ""]));
    expect(parsed).toMatchObject({ fieldErrors: { "a.n": ["Enter n"], n: ["Other"] } });
    expect(await parseJson(schema, { a: { t: "x" } })).toMatchObject({
      errors: [
        { path: ["a", "n"], message: "Enter n" },
        { path: ["n"], message: "Other" },
      ],
    });
  });

  test("a union’s own words win, and the browser leaves them to the server", () => {
    const schema = z.union([z.number("Enter your age"), z.null()], "Your age, or nothing");
    expect(onServer(schema, ["a", "x"])).toEqual({ a: ["Your age, or nothing"] });
    expect(inBrowser(schema, ["a", "x"])).toEqual({});
  });
});

/** What the server says after it asked the schema: a form that loads its schema has to say it, too. */
const afterwards: readonly [what: string, schema: z.ZodType, sent: Entries, errors: FieldErrors][] =
  [
    [
      "a union of a group and nothing",
      z.union([z.object({ n: z.number("Enter n"), t: z.string().min(1, "Enter t") }), z.null()]),
      [
        ["a.n", "x"],
        ["a.t", ""],
      ],
      { "a.n": ["Enter n"], "a.t": ["Enter t"] },
    ],
    [
      "a union with words of its own",
      z.union([z.number("Enter your age"), z.null()], "Your age, or nothing"),
      [["a", "x"]],
      { a: ["Your age, or nothing"] },
    ],
    [
      "a union of two kinds",
      z.union([z.number("Enter a number"), z.literal("none", "Enter none")]),
      [["a", "x"]],
      { a: ["Enter a different value"] },
    ],
    [
      "one of several values that share a control",
      z.array(z.enum(["x", "y"], "Choose from these")),
      [
        ["a", "x"],
        ["a", "z"],
      ],
      { a: ["Choose from these"] },
    ],
    [
      "one of several rows",
      z.array(z.string().min(2, "Longer")),
      [
        ["a[0]", "xy"],
        ["a[1]", "z"],
      ],
      { "a[1]": ["Longer"] },
    ],
    ["too many digits", z.number(), [["a", "9007199254740993"]], { a: [expect.any(String)] }],
    [
      "two texts for one value",
      z.string().max(1, "Shorter"),
      [
        ["a", "xy"],
        ["a", "z"],
      ],
      { a: [expect.any(String)] },
    ],
    [
      "a part of a date",
      z.date("Enter a day"),
      [
        ["a.day", "30"],
        ["a.month", "2"],
        ["a.year", "2026"],
      ],
      { "a.day": [expect.any(String)] },
    ],
    [
      "a key that a strict schema doesn’t know",
      z.strictObject({ n: z.number() }),
      [
        ["a.n", "1"],
        ["a.other", "1"],
      ],
      { "": [expect.any(String)] },
    ],
    [
      "a record whose keys are numbers",
      z.record(z.string(), z.number("Enter a number")),
      [["a.17", "x"]],
      { "a.17": ["Enter a number"] },
    ],
    [
      "a record of groups whose keys are numbers",
      z.record(z.string(), z.object({ n: z.number("Enter a number") })),
      [["a.17.n", "x"]],
      { "a.17.n": ["Enter a number"] },
    ],
    [
      "a key with a dot",
      z.record(z.string(), z.number("Enter a number")),
      [["a.b.c", "x"]],
      { "a.b.c": ["Enter a number"] },
    ],
    [
      "a group with a field called ref, as React Hook Form calls a control",
      z.object({ ref: z.string() }).refine(({ ref }) => ref !== "x", "Not x"),
      [["a.ref", "x"]],
      { a: ["Not x"] },
    ],
    [
      "a rule that takes time, in a union",
      z.union([z.number().refine(async (n) => Promise.resolve(n > 2), "More than two"), z.null()]),
      [["a", "1"]],
      { a: ["More than two"] },
    ],
  ];

describe("a form that loads its schema finds what the server finds", () => {
  test.each(afterwards)("%s", async (_, schema, sent, errors) => {
    const form = z.object({ a: schema });
    expect(await foundByServer(form, sent)).toEqual(errors);
    expect(await foundByEngine(form, sent)).toEqual(await foundByServer(form, sent));
  });

  test("in the whole form", async () => {
    const form = z.object({ a: z.string() }).refine(() => false, "Not like this");
    expect(await foundByEngine(form, [["a", "x"]])).toEqual({ "": ["Not like this"] });
  });

  test("in any form", { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(wholeForm, async ({ schema, entries }) => {
        expect(await foundByEngine(schema, entries)).toEqual(await foundByServer(schema, entries));
      }),
      { numRuns: runs / 5 },
    );
  });

  test("and leaves the limits to the form’s action, which may set others", async () => {
    const form = z.object({ a: z.array(z.string()) });
    const sent: Entries = Array.from({ length: 1_001 }, (_, i) => [`a[${i}]`, "x"]);
    expect(await foundByServer(form, sent)).toEqual({ "": [expect.any(String)] });
    expect(await foundByServer(form, sent, { index: 2_000, entries: 2_000 })).toEqual({});
    expect(await foundByEngine(form, sent)).toEqual({});
  });
});

describe("what is empty is taken where the label says “(optional)”", () => {
  const isOptional = (schema: z.ZodType) => {
    const field = fieldOf(schema);
    return isFieldDescriptor(field) && !field.required && !field.mayBeRequired;
  };

  test.each<[string, z.ZodType, unknown]>([
    ["any", z.any(), undefined],
    ["unknown", z.unknown(), undefined],
    ["custom without a rule", z.custom(), undefined],
    ["nullable any", z.any().nullable(), undefined],
    ["nullable custom", z.custom((value) => value === "x").nullable(), null],
    ["a preprocess that may be null", z.preprocess(String, z.string().min(9)).nullable(), null],
    ["one of two texts, optional", z.union([z.email("E"), z.url("U")]).optional(), undefined],
    ["one of two numbers, nullable", z.union([z.int(), z.bigint()]).nullable(), null],
    ["a day or a number, nullish", z.union([z.date(), z.number()]).nullish(), undefined],
    ["one of two choices, nullable", z.union([z.enum(["x"]), z.literal(2)]).nullable(), null],
    ["one of two kinds with a default", z.union([z.number(), z.bigint()]).default(4), 4],
    ["one of two kinds, optional", z.union([z.number(), z.email()]).optional(), undefined],
    ["a text in a catch", z.string().min(9).catch("x"), "x"],
    ["a text that is made another", z.string().transform((value) => `${value}!`), "!"],
  ])("%s", async (_, schema, value) => {
    expect(onServer(schema, ["a", ""])).toEqual({ a: value });
    expect(onServer(schema)).toEqual({ a: value });
    expect(isOptional(schema)).toBe(true);
  });

  test("JSON may leave out what takes anything", async () => {
    for (const a of [z.any(), z.unknown(), z.custom(), z.union([z.string(), z.undefined()])]) {
      expect(await parseJson(z.object({ a }), {})).toMatchObject({ success: true });
    }
  });

  test.each<[string, z.ZodType]>([
    ["a custom rule", z.custom((value) => value === "x", "Enter x")],
    ["a refined text", z.string().refine((value) => value !== "", "Enter it")],
    [
      "a text or null that is refined",
      z
        .string()
        .nullable()
        .refine((value) => value, "Enter it"),
    ],
    ["a preprocess", z.preprocess((value) => value, z.string().min(1, "Enter it"))],
    ["a pipe", z.string().optional().pipe(z.string().min(1, "Enter it"))],
    ["a format of the application’s own", z.stringFormat("own", (value) => value === "x")],
  ])("and it says nothing where only the server knows: %s", (_, schema) => {
    expect(onServer(schema, ["a", ""])).toEqual({ a: [expect.any(String)] });
    expect(isOptional(schema)).toBe(false);
    expect(inBrowser(schema, ["a", ""])).toEqual({});
  });

  test.each<[string, z.ZodType]>([
    ["undefined", z.undefined()],
    ["void", z.void()],
    ["any", z.any()],
  ])("a branch with a value of %s can be sent, by form and by JSON", async (_, value) => {
    const schema = z.object({
      a: z.discriminatedUnion("k", [
        z.object({ k: z.literal("none"), value }),
        z.object({ k: z.literal("some"), value: z.string() }),
      ]),
    });
    expect(parseForm(schema, formData(["a.k", "none"]))).toMatchObject({ success: true });
    expect(await parseJson(schema, { a: { k: "none" } })).toMatchObject({ success: true });
  });
});
