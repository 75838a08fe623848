import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { row, variant } from "@/packages/plainform/src/core/field-access.ts";
import type { FieldDescriptor } from "@/packages/plainform/src/core/field-descriptor.ts";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { nativeAttributes } from "@/packages/plainform/src/core/validate/constraint-attributes.ts";
import { parseForm, parseFormAsync } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { parseJson } from "@/packages/plainform/src/core/validate/parse-json.ts";
import { formData } from "./form-data.ts";

const chosen = z.config();
const before = { localeError: chosen.localeError, customError: chosen.customError };
afterEach(() => {
  z.config(before);
});

/** The field of a schema, without what the kit itself says of every number. */
const of = (schema: z.ZodType) => {
  const field = (fieldsOf(z.object({ a: schema })) as Record<string, FieldDescriptor>)
    .a as FieldDescriptor;
  const { commas, digits, ...messages } = field.messages ?? {};
  return field.messages ? { ...field, messages } : field;
};

describe("a field", () => {
  test.each<[string, z.ZodType, object]>([
    [
      "has the schema's lengths and words",
      z.string().min(2, "Enter two").max(3, "No more than three"),
      {
        kind: "text",
        type: "text",
        name: "a",
        required: true,
        minLength: 2,
        maxLength: 3,
        messages: {
          required: "Enter two",
          minLength: "Enter two",
          maxLength: "No more than three",
        },
      },
    ],
    [
      "has a pattern and its words",
      z.string().regex(/^a+$/, "Enter a’s"),
      {
        kind: "text",
        type: "text",
        name: "a",
        required: true,
        pattern: "^a+$",
        patternIsNative: true,
        messages: { required: "Enter a’s", pattern: "Enter a’s" },
      },
    ],
    [
      "says what comes first",
      z.string().trim().toLowerCase().min(1, "Enter it"),
      {
        kind: "text",
        type: "text",
        name: "a",
        required: true,
        minLength: 1,
        transforms: ["trim", "lowercase"],
        messages: { required: "Enter it", minLength: "Enter it" },
      },
    ],
    [
      "has bounds",
      z
        .number("Enter a number")
        .min(1, "At least 1")
        .max(9, "At most 9")
        .multipleOf(0.5, "By halves"),
      {
        kind: "number",
        name: "a",
        required: true,
        integer: false,
        min: 1,
        max: 9,
        step: 0.5,
        messages: {
          required: "Enter a number",
          type: "Enter a number",
          min: "At least 1",
          max: "At most 9",
          step: "By halves",
        },
      },
    ],
    [
      "has no infinite bound",
      z.number().min(-Infinity).max(Infinity),
      {
        kind: "number",
        name: "a",
        required: true,
        integer: false,
        messages: { required: "Enter a number", type: "Enter a number" },
      },
    ],
    [
      "is whole",
      z.int("Enter a whole number"),
      {
        kind: "number",
        name: "a",
        required: true,
        integer: true,
        messages: {
          required: "Enter a whole number",
          type: "Enter a whole number",
          integer: "Enter a whole number",
        },
      },
    ],
    [
      "is a date",
      z.date("Enter a date").min(new Date("2026-01-01T12:00Z"), "Later"),
      {
        kind: "date",
        name: "a",
        required: true,
        min: "2026-01-02",
        messages: { required: "Enter a date", type: "Enter a date", min: "Later" },
      },
    ],
    [
      "is a box to tick",
      z.literal(true, "Accept"),
      { kind: "checkbox", name: "a", required: true, messages: { required: "Accept" } },
    ],
    ["is a box", z.boolean(), { kind: "checkbox", name: "a", required: false, messages: {} }],
    [
      "is a choice",
      z.enum(["x", "y"], "Choose"),
      {
        kind: "choice",
        name: "a",
        required: true,
        options: ["x", "y"],
        messages: { required: "Choose" },
      },
    ],
    [
      "may choose nothing",
      z.enum(["", "y"]),
      { kind: "choice", name: "a", required: false, options: ["", "y"], messages: {} },
    ],
    [
      "is a list of choices",
      z
        .array(z.enum(["x", "y"]))
        .min(1, "Choose one")
        .max(1, "Just one"),
      {
        kind: "list",
        name: "a",
        required: true,
        min: 1,
        max: 1,
        options: ["x", "y"],
        messages: { required: "Choose one", min: "Choose one", max: "Just one" },
      },
    ],
    [
      "is files",
      z.array(z.file().mime(["image/png"]).max(10)).min(1, "Choose a file"),
      {
        kind: "file",
        name: "a",
        required: true,
        multiple: true,
        accept: "image/png",
        maxSize: 10,
        messages: expect.objectContaining({ required: "Choose a file" }),
      },
    ],
    [
      "is optional",
      z.string().min(1, "Enter it").optional(),
      {
        kind: "text",
        type: "text",
        name: "a",
        required: false,
        minLength: 1,
        messages: { minLength: "Enter it" },
      },
    ],
    [
      "is required again",
      z.number("Enter it").optional().nonoptional(),
      {
        kind: "number",
        name: "a",
        required: true,
        integer: false,
        messages: { required: "Enter it", type: "Enter it" },
      },
    ],
    [
      "may be left out of a list with a least number",
      z.array(z.string()).min(1, "One").optional(),
      {
        kind: "values",
        name: "a",
        required: false,
        min: 1,
        item: { kind: "text", type: "text", name: "a[]", required: false, messages: {} },
        messages: { min: "One" },
      },
    ],
    [
      "is no default when nothing is ticked",
      z.array(z.string()).min(1, "One").default(["x"]),
      {
        kind: "values",
        name: "a",
        required: true,
        min: 1,
        item: { kind: "text", type: "text", name: "a[]", required: false, messages: {} },
        messages: { required: "One", min: "One" },
      },
    ],
    [
      "claims nothing behind a preprocess, nor that it may stay empty",
      z.preprocess(String, z.string().min(3)),
      {
        kind: "text",
        type: "text",
        name: "a",
        required: false,
        mayBeRequired: true,
        messages: {},
      },
    ],
    [
      "claims nothing inside a catch",
      z.string().min(3).catch("x"),
      { kind: "text", type: "text", name: "a", required: false, messages: {} },
    ],
    [
      "is under the rules of both sides",
      z.intersection(z.string().min(1, "Enter it"), z.string().max(3, "Shorter")),
      {
        kind: "text",
        type: "text",
        name: "a",
        required: true,
        minLength: 1,
        maxLength: 3,
        messages: { required: "Enter it", minLength: "Enter it", maxLength: "Shorter" },
      },
    ],
    [
      "has the type of its format",
      z.email("Enter an email address"),
      expect.objectContaining({ type: "email" }),
    ],
    [
      "has its meta",
      z.string().meta({ label: "L", hint: "H", autocomplete: "name", secret: true }).optional(),
      {
        kind: "text",
        type: "text",
        name: "a",
        required: false,
        messages: {},
        label: "L",
        hint: "H",
        autocomplete: "name",
        secret: true,
      },
    ],
    [
      "has the outermost label",
      z.string().meta({ label: "in" }).optional().meta({ label: "out" }),
      expect.objectContaining({ label: "out" }),
    ],
  ])("%s", (_, schema, descriptor) => {
    expect(of(schema)).toEqual(descriptor);
  });
});

describe("fields", () => {
  const link = z.object({
    url: z.url("Enter a web address"),
    tags: z.array(z.object({ t: z.string() })),
  });
  const schema = z.object({
    address: z.object({ city: z.string().min(1, "Enter a city") }),
    links: z.array(link).max(5, "No more than 5"),
    range: z.tuple([z.number(), z.number()]),
    rights: z.record(z.enum(["read", "write"]), z.boolean()),
    scores: z.record(z.string(), z.number()),
    payment: z.discriminatedUnion("method", [
      z.object({
        method: z.literal("card", "Choose how to pay"),
        number: z.string().min(1, "Enter the number"),
      }),
      z.object({ method: z.literal("bank"), iban: z.string() }),
    ]),
    password: z.object({ old: z.string(), again: z.string() }).meta({ secret: true }),
  });
  const fields = fieldsOf(schema);

  test("are nested as the schema is, and in its order", () => {
    expect(Object.keys(fields)).toEqual(Object.keys(schema.shape));
    expect(fields.address.city.name).toBe("address.city");
    expect(fields.range[1].name).toBe("range[1]");
    expect(fields.rights.read?.name).toBe("rights.read");
    expect(fields.scores).toEqual({});
  });

  test("are plain JSON", () => {
    expect(JSON.parse(JSON.stringify(fields))).toStrictEqual(fields);
  });

  test("of a row carry its number", () => {
    expect(row(fields.links, 2).url).toEqual({ ...fields.links.item.url, name: "links[2].url" });
    expect(row(row(fields.links, 2).tags, 7).t.name).toBe("links[2].tags[7].t");
    expect(fields.links.item.url.name).toBe("links[].url");
  });

  test("of a row may be a single value, a list, or one of several objects", () => {
    const kind = z.discriminatedUnion("k", [
      z.object({ k: z.literal("a"), messages: z.string() }),
      z.object({ k: z.literal("b"), y: z.object({ messages: z.string() }) }),
    ]);
    const fields = fieldsOf(
      z.object({
        tags: z.array(z.string()),
        grid: z.array(z.array(z.number())),
        kinds: z.array(kind),
      }),
    );
    expect(row(fields.tags, 2)).toMatchObject({ kind: "text", name: "tags[2]" });
    expect(row(row(fields.grid, 1), 2)).toMatchObject({ kind: "number", name: "grid[1][2]" });
    const second = row(fields.kinds, 1);
    expect(second.discriminator.name).toBe("kinds[1].k");
    expect(variant(second, "a").messages.name).toBe("kinds[1].messages");
    expect(variant(second, "b").y.messages.name).toBe("kinds[1].y.messages");
  });

  test("of several objects have the words for no choice at the field that chooses", () => {
    const branches = [z.object({ k: z.literal("a") }), z.object({ k: z.literal("b") })] as const;
    const how = z.discriminatedUnion("k", branches, "Choose how you pay");
    const { pay } = fieldsOf(z.object({ pay: how }));
    expect(pay.discriminator).toMatchObject({
      name: "pay.k",
      required: true,
      messages: { required: "Choose how you pay" },
    });
  });

  test("of objects that are one of several, without a choice among them, are those of all", () => {
    const fields = fieldsOf(
      z.union([z.object({ a: z.string().min(3) }), z.object({ b: z.object({ c: z.number() }) })]),
    );
    expect(fields).toMatchObject({
      a: { name: "a", required: false, messages: {} },
      b: { c: { name: "b.c", kind: "number", required: false } },
    });
  });

  test("of both sides of an intersection are put together, in each other too", () => {
    const fields = fieldsOf(
      z
        .object({ a: z.object({ x: z.string() }) })
        .and(z.object({ a: z.object({ y: z.string() }) })),
    );
    expect(fields).toMatchObject({ a: { x: { name: "a.x" }, y: { name: "a.y" } } });
  });

  test("of a variant are those of its branch", () => {
    expect(fields.payment.discriminator).toMatchObject({
      kind: "choice",
      name: "payment.method",
      options: ["card", "bank"],
    });
    expect(variant(fields.payment, "card").number).toMatchObject({
      name: "payment.number",
      messages: { required: "Enter the number" },
    });
    expect(variant(fields.payment, "bank").iban.name).toBe("payment.iban");
  });

  test("of a secret group are secret", () => {
    expect(fields.password).toMatchObject({ old: { secret: true }, again: { secret: true } });
  });

  test("leave out what a schema that contains itself has below the last level", () => {
    const node = z.object({
      name: z.string(),
      get child() {
        return node.optional();
      },
    });
    const { child } = fieldsOf(node);
    expect(Object.keys(child.child)).toEqual(["name"]);
  });

  test("are the same each time", () => {
    expect(fieldsOf(schema)).toBe(fields);
  });
});

test("none of the application's own code runs when a schema is compiled", () => {
  const ran = () => {
    throw new Error("It ran.");
  };
  const own = z.object({
    refined: z.string().refine(ran).min(3),
    async: z.string().refine(async () => ran()),
    super: z.array(z.number().superRefine(ran)).min(2),
    set: z.set(z.number().refine(ran)).min(2),
    group: z.object({ a: z.string() }).refine(ran),
    custom: z.custom<string>(ran),
    instance: z.instanceof(File),
    transform: z.string().transform(ran),
    bare: z.transform(ran),
    items: z.array(z.any().transform(ran)).min(1),
    preprocess: z.preprocess(ran, z.number().min(1)),
    overwrite: z.string().overwrite(ran).min(3),
    number: z.number().overwrite(ran).min(3),
    format: z.stringFormat("own", ran),
    union: z.union([z.string().refine(ran), z.number()]),
    objects: z.union([z.object({ a: z.string().refine(ran) }), z.custom<string>(ran)]),
    codec: z.codec(z.string(), z.number(), { decode: ran, encode: ran }),
    file: z.file().refine(ran),
    date: z.date().refine(ran).min(new Date(0)),
    choice: z.enum(["a"]).refine(ran),
    fallback: z.string().catch(ran),
    both: z.intersection(z.string().refine(ran), z.string()),
  });
  expect(Object.keys(fieldsOf(own))).toEqual(Object.keys(own.shape));
});

describe("the words", () => {
  test("are the locale's where the schema has none", () => {
    z.config(z.locales.de());
    expect(of(z.number().min(5))).toMatchObject({
      messages: {
        type: expect.stringContaining("Ungültig"),
        min: expect.stringContaining("Zu klein"),
      },
    });
  });

  test("are customError's before the locale's", () => {
    z.config({ customError: ({ code }) => `custom ${code}` });
    expect(of(z.number().min(5, "Own"))).toMatchObject({
      messages: { type: "custom invalid_type", min: "Own" },
    });
  });

  test.each<[z.ZodType, string]>([
    [z.string().min(1), "Enter a value"],
    [z.number(), "Enter a number"],
    [z.date(), "Enter a real date"],
    [z.enum(["a"]), "Choose one of the options"],
    [z.literal(true), "Tick the box to go on"],
    [z.file(), "Choose a file"],
    [z.array(z.string()).min(2), "Choose 2 or more"],
    [z.email(), "Enter a value"],
  ])("are the kit's own otherwise (%#)", (schema, words) => {
    expect(of(schema)).toMatchObject({ required: true, messages: { required: words } });
  });
});

describe("words that depend on what was typed are the server's to say", () => {
  type Issue = { input?: unknown };
  const quoted = { error: ({ input }: Issue) => `Not ${String(input)}` };
  const left = { error: ({ input }: Issue) => `Remove ${String(input).length - 3}` };
  const size = { error: ({ input }: Issue) => `${(input as File).size} bytes` };
  test.each<[string, z.ZodType, object]>([
    ["a text's length", z.string().min(3, quoted).max(3, left), { required: "Not " }],
    ["a text's pattern", z.string().regex(/^a\d$/, quoted), { required: "Not " }],
    ["one that refuses little", z.string().regex(/^[^1]*$/, quoted), {}],
    ["a number", z.number(quoted).min(1, quoted).max(9, quoted), { required: "Not undefined" }],
    ["a whole number", z.int(quoted).multipleOf(5, quoted), { required: "Not undefined" }],
    [
      "a date",
      z
        .date("Enter a date")
        .min(new Date("2026-01-01"), quoted)
        .max(new Date("2026-12-31"), quoted),
      { required: "Enter a date", type: "Enter a date" },
    ],
    ["a list", z.array(z.string()).min(3, left).max(5, left), { required: "Remove -3" }],
    ["a file", z.file("Choose a file").max(9, size), { required: "Choose a file" }],
  ])("%s", (_, schema, messages) => {
    expect(of(schema)).toHaveProperty("messages", messages);
  });

  test("but those of nothing, of which there is just one", () => {
    expect(of(z.string().min(1, quoted))).toMatchObject({
      messages: { required: "Not ", minLength: "Not " },
    });
  });

  test("in a schema's words, a check's or those of z.config", () => {
    z.config({ customError: quoted.error });
    expect(of(z.string().max(3))).toHaveProperty("messages", {});
    expect(of(z.string().max(3, "Too long"))).toHaveProperty("messages", { maxLength: "Too long" });
    expect(of(z.string(left).max(3))).toHaveProperty("messages", {});
  });
});

test("speaks the language that was chosen last", () => {
  const { localeError } = z.config();
  const schema = z.object({ n: z.number().min(3) });
  const before = fieldsOf(schema).n.messages.min;
  try {
    z.config(z.locales.de());
    expect(fieldsOf(schema).n.messages.min).toContain("Zu klein");
  } finally {
    z.config({ localeError });
  }
  expect(fieldsOf(schema).n.messages.min).toBe(before);
});

describe("a rule that the browser can't check as the schema does is not claimed", () => {
  const claims = (schema: z.ZodType) => {
    const { a } = fieldsOf(z.object({ a: schema })) as unknown as { a: FieldDescriptor };
    return { ...a, native: nativeAttributes(a) };
  };

  test("one that the application decides about", () => {
    // Zod’s types leave it out where its code takes it.
    const never = { when: () => false } as never;
    expect(claims(z.number().min(1, never))).not.toHaveProperty("min");
    expect(claims(z.string().min(3, never))).not.toHaveProperty("minLength");
    expect(claims(z.string().regex(/x/, never))).not.toHaveProperty("pattern");
  });

  test("one that comes after a text was made another", () => {
    for (const form of ["NFD", "NFKC"] as const) {
      expect(claims(z.string().normalize(form).min(2))).not.toHaveProperty("minLength");
    }
  });

  test("a step that a browser counts from elsewhere", () => {
    const even = z.number().multipleOf(2);
    expect(claims(even)).toMatchObject({ step: 2, native: { step: 2 } });
    expect(claims(even.and(z.number().min(1)))).toMatchObject({ step: 2, native: { step: "any" } });
    expect(claims(z.number().multipleOf(-0.5)).native).toMatchObject({ step: 0.5 });
  });

  test("that something has to be entered, where a box that isn't ticked is an answer", () => {
    expect(claims(z.union([z.boolean(), z.string().min(3)]))).toMatchObject({ required: false });
  });
});

test("a format is asked for, also before a step", () => {
  const { a } = fieldsOf(z.object({ a: z.email("Enter an email address").toLowerCase() }));
  expect(a).toMatchObject({ required: true, messages: { required: "Enter an email address" } });
});

test("a multiple has its own words, a whole number too", () => {
  const { a } = fieldsOf(
    z.object({ a: z.int("Enter a whole number").multipleOf(5, "Enter a five") }),
  );
  expect(a.messages).toMatchObject({ integer: "Enter a whole number", step: "Enter a five" });
});

test("a length that no text has makes no text of that length", () => {
  const messages = (schema: z.ZodType) => (of(schema) as FieldDescriptor).messages;
  expect(messages(z.string().max(2 ** 40))).toEqual({});
  expect(messages(z.string().max(2 ** 40, "Too long"))).toEqual({ maxLength: "Too long" });
});

describe("rules come in the order in which the schema looks at them", () => {
  test.each<[string, z.ZodType, string[]]>([
    [
      "a text",
      z.string().max(9).regex(/^a/).min(2),
      ["required", "maxLength", "pattern", "minLength"],
    ],
    ["a format", z.email().min(5), ["required", "pattern", "minLength"]],
    [
      "a number",
      z.number().min(1).int().multipleOf(5).max(50),
      ["required", "type", "min", "integer", "step", "max"],
    ],
    ["a whole number", z.int().min(1), ["required", "type", "integer", "min"]],
    [
      "a list",
      z
        .array(z.enum(["x", "y"]))
        .max(2)
        .min(1),
      ["required", "max", "min"],
    ],
    ["a file", z.file().max(9).mime("image/png"), ["required", "max", "type"]],
  ])("%s", (_, schema, rules) => {
    expect(Object.keys((of(schema) as FieldDescriptor).messages)).toEqual(rules);
  });
});

test("the kit’s words for a number come before the schema’s, and none where anything may fit", () => {
  const schema = z.object({ a: z.number().min(1), big: z.bigint(), caught: z.number().catch(1) });
  const { a, big, caught } = fieldsOf(schema);
  expect(Object.keys(a.messages)).toEqual(["required", "commas", "type", "min", "digits"]);
  expect(Object.keys(big.messages)).toEqual(["required", "commas", "type", "integer"]);
  expect(caught.messages).toEqual({});
});

test("a rule that is said twice, in other words, has those of the narrower one", () => {
  for (const least of [3, 4]) {
    expect(of(z.string().min(least, "Few").min(5, "Five"))).toMatchObject({
      minLength: 5,
      messages: { minLength: "Five" },
    });
  }
});

describe("a name that would stand in the place of what the form can do", () => {
  test.each(["reset", "elements", "querySelector", "dispatchEvent", "requestSubmit", "nodeName"])(
    "is refused with what to write instead: %s",
    (name) => {
      const schema = z.object({ [name]: z.string() });
      expect(() => fieldsOf(schema)).toThrow(
        `A field of a form can’t be named “${name}”: browsers would answer form.${name}`,
      );
      expect(() => fieldsOf(schema)).toThrow(`as “${name}Value”, or put it into a group`);
      expect(fieldsOf(z.object({ group: schema }))).toHaveProperty(["group", name]);
    },
  );

  test.each(
    "name title action method id length submit children style target value focus closest append".split(
      " ",
    ),
  )("is none of those that nobody asks a form for: %s", (name) => {
    expect(fieldsOf(z.object({ [name]: z.string() }))).toHaveProperty(name);
  });

  test.each<[string, z.ZodType]>([
    ["a field", z.object({ reset: z.string() })],
    ["a list", z.object({ reset: z.array(z.object({ url: z.string() })) })],
    ["of a part that may be absent", z.object({ reset: z.boolean().nullish() }).optional()],
    [
      "in a branch",
      z.discriminatedUnion("by", [
        z.object({ by: z.literal("post") }),
        z.object({ by: z.literal("card"), reset: z.string() }),
      ]),
    ],
    ["on one side", z.intersection(z.object({ a: z.string() }), z.object({ reset: z.string() }))],
  ])("is refused by all that reads a form: %s", async (_, schema) => {
    const message = "A field of a form can’t be named “reset”";
    const data = formData(["reset", "x"]);
    expect(() => fieldsOf(schema)).toThrow(message);
    expect(() => parseForm(schema, data)).toThrow(message);
    await expect(parseFormAsync(schema, data)).rejects.toThrow(message);
  });

  test("is fine in a group, whatever is in it", async () => {
    const group = z.object({ reset: z.string() });
    const variants = z.discriminatedUnion("by", [z.object({ by: z.literal("post") })]);
    for (const reset of [group, variants, z.tuple([z.string()]), z.record(z.string(), group)]) {
      const schema = z.object({ reset, links: z.array(group).optional() });
      expect(() => fieldsOf(schema)).not.toThrow();
      expect(() => parseForm(schema, formData())).not.toThrow();
    }
  });

  test("is fine where no form is: in the JSON door", async () => {
    const schema = z.object({ reset: z.boolean() });
    expect(await parseJson(schema, { reset: true })).toMatchObject({ success: true });
  });
});
