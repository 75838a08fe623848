import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { inexactNumbers } from "@/packages/plainform/src/core/decode/json-numbers.ts";
import { toPointer } from "@/packages/plainform/src/core/path.ts";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { parseJson } from "@/packages/plainform/src/core/validate/parse-json.ts";
import { handleRequest } from "@/packages/plainform/src/next/handle-request.ts";
import { formData } from "./form-data.ts";
import { runs } from "./runs.ts";

// What Next puts in its place on the server.
vi.mock("next/navigation", () => import("next/dist/api/navigation.react-server.js"));

const digits = "Enter a number with fewer digits: this one can’t be saved exactly";

/** What the JSON door makes of a text: its value, or the errors by their pointers. */
async function readJson(schema: z.ZodType, json: string): Promise<unknown> {
  const parsed = await parseJson(schema, JSON.parse(json), json);
  if (parsed.success) return parsed.data;
  return parsed.errors.map(({ path, message }) => [toPointer(path), message]);
}

const node = z.object({
  n: z.number(),
  get in() {
    return node.optional();
  },
});

describe("a number of JSON whose digits would be lost is told", () => {
  const big = "9007199254740993";
  const number = z.number();
  test.each<[string, z.ZodType, string, string[]]>([
    ["in a field", z.object({ n: number }), `{"n":${big}}`, ["/n"]],
    ["below zero", z.object({ n: number }), `{"n":-${big}}`, ["/n"]],
    ["with decimals", z.object({ n: number }), `{"n":0.12345678901234567891}`, ["/n"]],
    ["too close to zero", z.object({ n: number }), `{"n":1e-400}`, ["/n"]],
    ["of whole numbers", z.object({ n: z.int() }), `{"n":${big}}`, ["/n"]],
    ["in lists", z.object({ a: z.array(z.array(number)) }), `{"a":[[1],[2,${big}]]}`, ["/a/1/1"]],
    ["in a set", z.object({ s: z.set(number) }), `{"s":[${big}]}`, ["/s/0"]],
    ["in a tuple", z.object({ t: z.tuple([number], number) }), `{"t":[1,${big}]}`, ["/t/1"]],
    [
      "in a record",
      z.object({ r: z.record(z.string(), number) }),
      `{"r":{"a/b":${big}}}`,
      ["/r/a~1b"],
    ],
    ["in a map", z.object({ m: z.map(z.string(), number) }), `{"m":{"a":${big}}}`, ["/m/a"]],
    ["under another name", z.object({}).catchall(number), `{"x":${big}}`, ["/x"]],
    ["twice", z.object({ a: number, b: number }), `{"a":${big},"b":${big}}`, ["/a", "/b"]],
    ["where it may be absent", z.object({ n: number.nullish() }), `{"n":${big}}`, ["/n"]],
    ["where something is caught", z.object({ n: number.catch(0) }), `{"n":${big}}`, ["/n"]],
    ["where it becomes a text", z.object({ n: z.coerce.string() }), `{"n":${big}}`, ["/n"]],
    ["where it becomes a big integer", z.object({ n: z.coerce.bigint() }), `{"n":${big}}`, ["/n"]],
    ["among choices", z.object({ n: z.literal(9007199254740992) }), `{"n":${big}}`, ["/n"]],
    ["in a union", z.object({ n: z.union([z.string(), number]) }), `{"n":${big}}`, ["/n"]],
    [
      "in an option of a union",
      z.object({ u: z.union([z.object({ a: z.string() }), z.object({ b: number })]) }),
      `{"u":{"b":${big}}}`,
      ["/u/b"],
    ],
    [
      "in a variant",
      z.discriminatedUnion("k", [z.object({ k: z.literal("a"), n: number })]),
      `{"k":"a","n":${big}}`,
      ["/n"],
    ],
    [
      "on one side",
      z.object({ a: number }).and(z.object({ b: number })),
      `{"a":1,"b":${big}}`,
      ["/b"],
    ],
    ["in a schema inside itself", node, `{"n":1,"in":{"n":${big}}}`, ["/in/n"]],
    ["after a preprocess", z.object({ n: z.preprocess((n) => n, number) }), `{"n":${big}}`, ["/n"]],
    ["where anything is taken", z.object({ n: z.unknown() }), `{"n":{"a":[1e400]}}`, ["/n/a/0"]],
    [
      "in a text with quotes",
      z.object({ s: z.string(), n: number }),
      `{"s":"\\\\\\",\\"n\\":1","n":${big}}`,
      ["/n"],
    ],
    ["under an escaped name", z.object({ 'a"': number }), `{"a\\"":${big}}`, ['/a"']],
  ])("%s", async (_, schema, json, pointers) => {
    expect(await readJson(schema, json)).toEqual(pointers.map((pointer) => [pointer, digits]));
  });

  test.each([
    "9007199254740993",
    "1e400",
    "-1e400",
    "1e-400",
    "99999999999999999999",
    "0.12345678901234567891",
  ])("and %s in the words of the form", async (text) => {
    const schemas = [
      z.number(),
      z.number("Enter your age"),
      z.int(),
      z.int().max(10, "Enter 10 or fewer"),
      z.coerce.number(),
      z.number().min(1, "Enter 1 or more").optional(),
    ];
    for (const part of schemas) {
      const schema = z.object({ n: part });
      const form = parseForm(schema, formData(["n", text]));
      const words = form.success ? [] : form.fieldErrors.n?.slice(0, 1).map((word) => ["/n", word]);
      expect(words).toHaveLength(1);
      expect(await readJson(schema, `{"n":${text}}`)).toEqual(expect.arrayContaining(words as []));
    }
  });

  test("by a 422 of the API", async () => {
    const request = new Request("https://a.example/api/x", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"items":[{"n":1},{"n":9007199254740993}]}',
    });
    const schema = z.object({ items: z.array(z.object({ n: z.number() })) });
    const response = await handleRequest(request, { body: schema }, async () => {
      throw new Error("Nothing may be saved");
    });
    expect(response.status).toBe(422);
    expect((await response.json()).errors).toEqual([{ pointer: "/items/1/n", detail: digits }]);
  });
});

describe("a number of JSON is not told", () => {
  const one = z.object({ n: z.number() });
  test.each([
    "1.0",
    "1e2",
    "0.1",
    "-0",
    "0.10",
    "1E+2",
    "0e999",
    "1e21",
    "1.7976931348623157e308",
    "5e-324",
    "4.9E-324",
    "0.10000000000000001",
    "1180591620717411303424",
    "9007199254740992",
    "100000000000000000000000",
  ])("where it is %s", async (text) => {
    expect(await readJson(one, `{"n":${text}}`)).toEqual({ n: Number(text) });
  });

  test("where the schema drops it", async () => {
    expect(await readJson(one, '{"n":1,"id":9007199254740993}')).toEqual({ n: 1 });
    const union = z.union([z.object({ a: z.string() }), z.object({ b: z.number() })]);
    expect(await readJson(union, '{"a":"x","b":9007199254740993}')).toEqual({ a: "x" });
  });

  test("where another value of the same name comes after it", async () => {
    expect(await readJson(one, '{"n":9007199254740993,"n":1}')).toEqual({ n: 1 });
  });

  test("where it is a text", async () => {
    expect(await readJson(z.object({ s: z.string() }), '{"s":"9007199254740993"}')).toEqual({
      s: "9007199254740993",
    });
    expect(await readJson(z.object({ b: z.bigint() }), '{"b":"9007199254740993"}')).toEqual({
      b: 9007199254740993n,
    });
  });

  test.each<[string, z.ZodType, string]>([
    ["text", z.string(), "Enter text"],
    ["a big integer, which comes as a text", z.bigint(), "Enter a whole number"],
    ["yes or no", z.boolean(), "Choose yes or no"],
    ["a list", z.array(z.number()), "Send a list"],
    ["a choice of texts", z.enum(["a"]), "Choose one of the options"],
  ])("where %s is asked for, which has its own words", async (_, part, words) => {
    expect(await readJson(z.object({ n: part }), '{"n":9007199254740993}')).toEqual([
      ["/n", words],
    ]);
  });
});

describe("the numbers of a JSON text", () => {
  const kept = fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((n) => ({ text: JSON.stringify(n), is: true }));
  const changed = fc
    .constantFrom("9007199254740993", "-1e400", "1e-400", "0.12345678901234567891")
    .map((text) => ({ text, is: false }));

  test("are found wherever they stand", () => {
    const property = fc.property(
      fc.json(),
      fc.array(fc.oneof(kept, changed)),
      fc.string(),
      (json, numbers, key) => {
        const list = numbers.map(({ text }) => text).join(" , ");
        const text = `{ "a" : ${json.replaceAll("__proto__", "p")}, ${JSON.stringify(`x${key}`)}\n: [${list}] }`;
        const paths = inexactNumbers(text, 64)
          .map(({ path }) => path)
          .filter(([first]) => first !== "a");
        const wanted = numbers.flatMap(({ is }, i) => (is ? [] : [[`x${key}`, i]]));
        expect(paths).toEqual(wanted);
      },
    );
    fc.assert(property, { numRuns: runs });
  });

  test("are as many as a body holds, in good time", async () => {
    const many = Array.from({ length: 19_000 }, () => "9007199254740993").join(",");
    const part = z.union([z.object({ a: z.string() }), z.object({ n: z.array(z.number()) })]);
    const begun = performance.now();
    const errors = await readJson(z.object({ u: part }), `{"u":{"n":[${many}]}}`);
    expect(errors).toHaveLength(19_000);
    const deep = `{"u":${"[".repeat(100_000)}${many}${"]".repeat(100_000)},"u":{"n":[1]}}`;
    expect(await readJson(z.object({ u: part }), deep)).toEqual({ u: { n: [1] } });
    const text = `{"u":{"a":"${"\\\\".repeat(200_000)}"},"n":9007199254740993}`;
    expect(await readJson(z.object({ u: part }), text)).toMatchObject({ u: {} });
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});
