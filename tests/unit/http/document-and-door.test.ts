import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { parseJson } from "@/packages/plainform/src/core/validate/parse-json.ts";
import { createDefineRoute, defineOperation } from "@/packages/plainform/src/http/define-route.ts";
import { createHandleRequest } from "@/packages/plainform/src/http/handle-request.ts";
import { openApi } from "@/packages/plainform/src/http/openapi.ts";
import { formData } from "../form/form-data.ts";

const handleRequest = createHandleRequest();
const defineRoute = createDefineRoute();

type JsonSchema = Readonly<Record<string, unknown>>;

const info = {
  title: "T",
  version: "1",
  description: "D",
  license: { name: "MIT", identifier: "MIT" },
};

/** What the document says of a body, by its type, and of the answer that gives it back. */
function documentOf(schema: z.ZodType) {
  const route = defineRoute({
    POST: defineOperation({ body: schema, response: schema }, async ({ body }) => body),
  });
  const document = JSON.parse(JSON.stringify(openApi(info, {}, { "/api/x": route })));
  const { requestBody, responses } = document.paths["/api/x"].post;
  const schemaOf = (content: Record<string, { schema: JsonSchema }>, type = "application/json") =>
    content[type]?.schema as JsonSchema;
  return {
    components: (document.components?.schemas ?? {}) as Record<string, JsonSchema>,
    types: Object.keys(requestBody.content),
    body: schemaOf(requestBody.content),
    form: schemaOf(requestBody.content, "multipart/form-data"),
    response: schemaOf(responses["200"].content),
  };
}

/** The one property of an object's description. */
const propertyOf = (schema: JsonSchema, key = "a") =>
  (schema.properties as Record<string, JsonSchema>)[key];

describe("what JSON has no type for is described as what the door takes for it", () => {
  const digits = { type: "string", pattern: "^(?:0|-?[1-9]\\d{0,999})$" };
  const moment = { type: "string", format: "date-time" };
  test.each<[string, z.ZodType, object]>([
    [
      "a set",
      z.set(z.string()).min(1).max(3),
      { type: "array", items: { type: "string" }, minItems: 1, maxItems: 3, uniqueItems: true },
    ],
    [
      "a map",
      z.map(z.string(), z.number()),
      { type: "object", additionalProperties: { type: "number" } },
    ],
    ["a big integer", z.bigint(), digits],
    ["a date", z.date(), moment],
    ["a choice of big integers", z.literal([1n, 2n]), { type: "string", enum: ["1", "2"] }],
    ["a set of dates", z.set(z.date()), { type: "array", items: moment, uniqueItems: true }],
    ["a list of big integers", z.array(z.bigint()), { type: "array", items: digits }],
    [
      "other names with dates",
      z.object({}).catchall(z.date()),
      { type: "object", additionalProperties: moment },
    ],
    ["what may be absent", z.date().optional(), moment],
    ["a default", z.bigint().default(5n), { ...digits, default: "5" }],
    ["a default of a set", z.set(z.string()).default(new Set(["a"])), { default: ["a"] }],
    ["a custom check", z.custom<string>(), {}],
    ["a preprocess", z.preprocess((value) => value, z.date()), {}],
    [
      "a preprocess of a group",
      z.preprocess((value) => value, z.object({ b: z.date() })),
      { properties: { b: moment } },
    ],
    ["anything", z.any().nonoptional(), {}],
    ["a transform", z.date().transform((date) => date.getTime()), moment],
  ])("%s", (_, schema, description) => {
    expect(propertyOf(documentOf(z.object({ a: schema })).body)).toMatchObject(description);
  });

  test("a form sends a date without a time", () => {
    const { form, body } = documentOf(z.object({ a: z.date(), b: z.bigint() }));
    expect(propertyOf(form)).toEqual({ type: "string", format: "date" });
    expect(propertyOf(body)).toEqual({ type: "string", format: "date-time" });
    expect(propertyOf(form, "b")).toEqual(propertyOf(body, "b"));
  });

  test("only multipart form data carries a file", () => {
    expect(documentOf(z.object({ a: z.file().optional() })).types).toEqual(["multipart/form-data"]);
  });

  test("a part with an id keeps it, and no other schema in the process changes", () => {
    const part = z.object({ at: z.date() }).meta({ id: "PartWithDate", description: "A part" });
    const { body, components } = documentOf(z.object({ a: part, b: z.array(part) }));
    expect(propertyOf(body)).toEqual({ $ref: "#/components/schemas/PartWithDate" });
    expect(components.PartWithDate).toMatchObject({
      description: "A part",
      properties: { at: { type: "string", format: "date-time" } },
    });
    expect(z.globalRegistry.get(part)).toEqual({ id: "PartWithDate", description: "A part" });
    expect(() => z.toJSONSchema(z.object({ part }), { unrepresentable: "any" })).not.toThrow();
  });

  test("a schema inside itself is described, too", () => {
    const node = z.object({
      at: z.date(),
      get children() {
        return z.array(node).optional();
      },
    });
    const { body, components } = documentOf(z.object({ a: node }));
    expect(JSON.stringify([body, components])).toContain("date-time");
  });

  test("a transform of an answer fails nothing", () => {
    const { response } = documentOf(z.object({ a: z.string().transform((text) => text.length) }));
    expect(propertyOf(response)).toEqual({});
  });
});

test("the door takes what JSON has no type for in names that the shape doesn't have", async () => {
  const schema = z.object({ a: z.bigint() }).catchall(z.date());
  const sent = JSON.parse('{ "a": "1", "b": "2026-02-28T10:00:00Z", "__proto__x": "2026-02-28" }');
  expect(await parseJson(schema, sent)).toEqual({
    success: true,
    data: { a: 1n, b: new Date("2026-02-28T10:00:00Z"), __proto__x: new Date("2026-02-28") },
  });
  const many = Object.fromEntries(
    Array.from({ length: 15_000 }, (_, i) => [`k${i}`, "2026-02-28"]),
  );
  const begun = performance.now();
  expect((await parseJson(z.object({}).catchall(z.date()), many)).success).toBe(true);
  expect(performance.now() - begun).toBeLessThan(2_000);
});

test("a form's date is the one that the document describes", () => {
  const parsed = parseForm(z.object({ a: z.date() }), formData(["a", "2026-02-28"]));
  expect(parsed).toMatchObject({ success: true, data: { a: new Date("2026-02-28") } });
});

const leaves = [
  z.string(),
  z.string().min(2).max(5),
  z.number(),
  z.int().min(-5).max(100),
  z.number().multipleOf(3),
  z.boolean(),
  z.bigint(),
  z.date(),
  z.null(),
  z.enum(["a", "b"]),
  z.literal(["x", 1, null]),
  z.literal([1n, 2n]),
  z.literal(true),
  z.unknown(),
  z.iso.date(),
  z.coerce.date(),
  z.preprocess((value) => value, z.array(z.bigint())),
];

/** Schemas of a map's keys. */
const mapKeys: z.ZodType[] = [
  z.string(),
  z.string().max(3),
  z.enum(["a", "b"]),
  z.literal(["x", "y"]),
  z.templateLiteral(["k", z.enum(["1", "2"])]),
  z.union([z.literal("u"), z.enum(["v", "w"])]),
  z.string().transform((text) => text),
  z.string().brand("Key"),
  z.string().readonly(),
  z.lazy(() => z.string()),
];

/** Schemas of every kind that the JSON door has. */
const { schemas } = fc.letrec<{ schemas: z.ZodType; objects: z.ZodObject }>((tie) => ({
  schemas: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(...leaves),
    tie("objects"),
    tie("schemas").map((item) => z.array(item).max(3)),
    fc
      .constantFrom(z.string(), z.number(), z.bigint(), z.date(), z.enum(["a", "b"]))
      .map((item) => z.set(item)),
    fc.tuple(fc.constantFrom(...mapKeys), tie("schemas")).map(([key, value]) => z.map(key, value)),
    tie("schemas").map((value) => z.record(z.string(), value)),
    tie("schemas").map((value) => z.record(z.enum(["k", "l"]), value)),
    tie("schemas").map((value) => z.partialRecord(z.enum(["k", "l"]), value)),
    fc.tuple(tie("schemas"), tie("schemas")).map(([a, b]) => z.tuple([a, b])),
    fc.tuple(tie("schemas"), tie("schemas")).map(([a, rest]) => z.tuple([a], rest)),
    fc.tuple(tie("objects"), tie("schemas")).map(([a, b]) => z.union([a, b])),
    fc
      .tuple(tie("schemas"), tie("schemas"))
      .map(([a, b]) =>
        z.discriminatedUnion("kind", [
          z.object({ kind: z.literal("a"), value: a }),
          z.object({ kind: z.literal("b"), value: b }),
        ]),
      ),
    fc
      .tuple(tie("schemas"), tie("schemas"))
      .map(([a, b]) => z.intersection(z.object({ left: a }), z.object({ right: b }))),
    tie("schemas").map((inner) => z.lazy(() => inner)),
    tie("schemas").map((inner) => inner.optional()),
    tie("schemas").map((inner) => inner.nullable()),
    tie("schemas").map((inner) => inner.readonly()),
  ),
  objects: fc
    .tuple(tie("schemas"), tie("schemas"), fc.constantFrom("strip", "strict", "loose", "dates"))
    .map(([a, b, rest]) => {
      const object = z.object({ a, b: b.optional() });
      if (rest === "strict") return object.strict();
      if (rest === "loose") return object.loose();
      return rest === "dates" ? object.catchall(z.date()) : object;
    }),
}));

const texts = fc.string({ unit: "grapheme-ascii" });

/** Values that a JSON schema allows, as far as the document uses the language. */
function allowedBy(
  schema: JsonSchema | boolean,
  components: Record<string, JsonSchema>,
  depth = 0,
): fc.Arbitrary<unknown> {
  const within = (part: unknown) => allowedBy(part as JsonSchema, components, depth + 1);
  if (schema === true) return within({});
  if (schema === false) throw new Error("Nothing is allowed");
  const { $ref, anyOf, oneOf, allOf, type, format, pattern } = schema;
  if (typeof $ref === "string") return within(components[$ref.split("/").at(-1) ?? ""]);
  const options = (anyOf ?? oneOf) as unknown[] | undefined;
  if (options) return fc.oneof(...options.map(within));
  if (Array.isArray(allOf)) {
    return fc.tuple(...allOf.map(within)).map((parts) => Object.assign({}, ...(parts as object[])));
  }
  if ("const" in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  if (Array.isArray(type)) return fc.oneof(...type.map((one) => within({ ...schema, type: one })));
  switch (type) {
    case "string": {
      if (format === "date-time") {
        const dates = fc.date({
          min: new Date("1000-01-01"),
          max: new Date("9999-12-31"),
          noInvalidDate: true,
        });
        return dates.map((date) => date.toISOString());
      }
      if (format === "date") {
        const dates = fc.date({
          min: new Date("1000-01-01"),
          max: new Date("9999-12-31"),
          noInvalidDate: true,
        });
        return dates.map((date) => date.toISOString().slice(0, 10));
      }
      if (typeof pattern === "string") return fc.stringMatching(new RegExp(pattern));
      const { minLength = 0, maxLength = 10 } = schema as {
        minLength?: number;
        maxLength?: number;
      };
      return fc.string({ unit: "grapheme-ascii", minLength, maxLength });
    }
    case "integer": {
      const { minimum = -1_000, maximum = 1_000 } = schema as {
        minimum?: number;
        maximum?: number;
      };
      return fc.integer({ min: Math.max(minimum, -1e9), max: Math.min(maximum, 1e9) });
    }
    case "number": {
      const { multipleOf } = schema as { multipleOf?: number };
      if (multipleOf) return fc.integer({ min: -99, max: 99 }).map((times) => times * multipleOf);
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    }
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array": {
      const {
        prefixItems = [],
        items,
        minItems = 0,
        maxItems = 3,
      } = schema as {
        prefixItems?: unknown[];
        items?: JsonSchema | boolean;
        minItems?: number;
        maxItems?: number;
      };
      const rest =
        items === false || items === undefined
          ? fc.constant([])
          : fc.array(within(items), {
              minLength: Math.max(0, minItems - prefixItems.length),
              maxLength: Math.max(0, maxItems - prefixItems.length),
            });
      const all = fc
        .tuple(fc.tuple(...prefixItems.map(within)), rest)
        .map(([a, b]) => [...a, ...b]);
      return schema.uniqueItems ? all.map((list) => [...new Set(list)]) : all;
    }
    case "object": {
      const {
        properties = {},
        required = [],
        additionalProperties,
        propertyNames,
      } = schema as {
        properties?: Record<string, JsonSchema>;
        required?: string[];
        additionalProperties?: JsonSchema | boolean;
        propertyNames?: JsonSchema;
      };
      const named = Object.fromEntries(
        Object.entries(properties)
          .filter(([, part]) => JSON.stringify(part) !== '{"not":{}}')
          .map(([key, part]) => [key, within(part)]),
      );
      const own = fc.record(named, { requiredKeys: required.filter((key) => key in named) });
      if (additionalProperties === undefined || additionalProperties === false) return own;
      const names = propertyNames ? within(propertyNames) : texts;
      // The document has no word for the one key that the door refuses.
      const isOther = (key: unknown) => key !== "__proto__" && !(String(key) in properties);
      const others = fc.dictionary(
        names.filter(isOther) as fc.Arbitrary<string>,
        within(additionalProperties),
        { maxKeys: 2 },
      );
      const chosen = required.filter((key) => !(key in named));
      const needed = fc.record(
        Object.fromEntries(chosen.map((key) => [key, within(additionalProperties)])),
      );
      return fc.tuple(others, needed, own).map((parts) => Object.assign({}, ...parts));
    }
    default:
      return fc.oneof(texts, fc.boolean(), fc.constant(null));
  }
}

describe("the document and the JSON door agree", () => {
  test.each<[string, z.ZodType]>([
    ["a map whose keys are numbers", z.map(z.number(), z.string())],
    ["a map whose keys are dates", z.map(z.date(), z.string())],
    ["a map whose keys are boxes", z.map(z.boolean(), z.string())],
    ["a map whose keys are objects", z.map(z.object({ a: z.string() }), z.string())],
    ["a map whose keys are lists", z.map(z.array(z.string()), z.string())],
    ["a map whose keys are numbers of an enum", z.map(z.enum({ a: 1, b: 2 }), z.string())],
    ["a map whose keys are files", z.map(z.file(), z.string())],
    ["a map whose keys are nothing", z.map(z.null(), z.string())],
    ["a map whose keys are optional numbers", z.map(z.number().optional(), z.string())],
    ["a map whose keys are texts or numbers", z.map(z.union([z.string(), z.int()]), z.string())],
    ["a map whose keys become big", z.map(z.bigint().transform(String), z.string())],
    ["no number", z.nan()],
    ["a symbol", z.symbol()],
    ["a promise", z.promise(z.string())],
  ])("%s is refused when the operation is defined", async (_, part) => {
    const schema = z.object({ part });
    expect(() => documentOf(schema)).toThrow(/“part” is a z\./);
    await expect(parseJson(schema, {})).rejects.toThrow(/“part” is a z\./);
  });

  test("the door takes every value that the document allows, and answers with what it would take again", async () => {
    await fc.assert(
      fc.asyncProperty(schemas, fc.gen(), async (part, gen) => {
        const schema = z.object({ part });
        const { body, components } = documentOf(schema);
        const value = JSON.parse(JSON.stringify(gen(allowedBy, body, components)));
        const parsed = await parseJson(schema, value);
        expect(
          parsed,
          JSON.stringify({ value, body, parsed: parsed.success || parsed }),
        ).toMatchObject({ success: true });
        if (!parsed.success) return;
        const request = new Request("https://a.example/api/x");
        const answered = await handleRequest(
          request,
          { response: schema },
          async () => parsed.data,
        );
        const again = await parseJson(schema, await answered.json());
        expect(again, JSON.stringify(value)).toEqual(parsed);
      }),
      { numRuns: 500 },
    );
  });
});
