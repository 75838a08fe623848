import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { defaultLimits, type Limits } from "@/packages/plainform/src/core/limits.ts";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { formData } from "./form-data.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

const schema = z.object({
  a: z.string().optional(),
  list: z.array(z.string()),
  files: z.array(z.file()),
  rows: z.array(z.object({ inner: z.array(z.object({ deepest: z.array(z.string()) })) })),
  wide: z.array(
    z.object(Object.fromEntries(Array.from({ length: 3 }, (_, i) => [`f${i}`, z.string()]))),
  ),
  broad: z.array(
    z.object(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`f${i}`, z.string()]))),
  ),
  either: z.union([z.number(), z.array(z.string())]).optional(),
  both: z.intersection(z.array(z.string()), z.array(z.string())).optional(),
  pair: z.tuple([z.string()]).rest(z.string()).optional(),
  record: z.record(z.string(), z.string()),
  get again() {
    return z.array(schema).optional();
  },
}) as unknown as z.ZodObject;

type Forms = Record<keyof Limits, (amount: number) => FormData>;

/** A form with just so much of each. */
const forms: Forms = {
  entries: (amount) => formData(...Array.from({ length: amount }, () => ["list", "x"] as const)),
  nameLength: (amount) => formData([`record.${"n".repeat(amount - 7)}`, "x"]),
  depth: (amount) => formData([`${"again[0].".repeat((amount - 1) / 2)}a`, "x"]),
  index: (amount) => formData([`list[${amount}]`, "x"]),
  textLength: (amount) => formData(["a", "x".repeat(amount)]),
  files: (amount) =>
    formData(
      ...Array.from({ length: amount }, (_, i) => ["files", new File(["x"], `${i}`)] as const),
    ),
  total: (amount) =>
    formData(
      ...Array.from({ length: amount / 50_000 }, () => ["list", "x".repeat(49_996)] as const),
    ),
};

describe("each limit", () => {
  test.each<[keyof Limits, number, number, RegExp]>([
    ["entries", 1_000, 1_001, /at most 1,000 values/],
    ["nameLength", 200, 201, /name is too long/],
    ["depth", 7, 9, /nested too deeply/],
    ["index", 999, 1_000, /at most 1,000 rows/],
    ["textLength", 100_000, 100_001, /at most 100,000 characters/],
    ["files", 20, 21, /at most 20 files/],
    ["total", 1_000_000, 1_050_000, /too much to send/],
  ])("%s: %d is fine by default, %d is one error for the form", (limit, fine, over, words) => {
    expect(parseForm(schema, forms[limit](fine))).toMatchObject({ success: true });
    const refused = parseForm(schema, forms[limit](over));
    expect(refused).toMatchObject({ success: false, fieldErrors: {} });
    expect(refused).toHaveProperty("formErrors", [expect.stringMatching(words)]);
  });

  test.each<[keyof Limits, number, number]>([
    ["entries", 3, 4],
    ["nameLength", 20, 21],
    ["depth", 3, 5],
    ["index", 4, 5],
    ["textLength", 5, 6],
    ["files", 2, 3],
    ["total", 50_000, 100_000],
  ])("%s: can be set lower, whatever was let through before", (limit, fine, over) => {
    expect(parseForm(schema, forms[limit](over))).toMatchObject({ success: true });
    const limits = { [limit]: fine };
    expect(parseForm(schema, forms[limit](fine), limits)).toMatchObject({ success: true });
    const refused = parseForm(schema, forms[limit](over), limits);
    expect(refused).toHaveProperty("formErrors", [expect.any(String)]);
    expect(parseForm(schema, forms[limit](over))).toMatchObject({ success: true });
  });

  test.each<[keyof Limits, number]>([
    ["entries", 1_500],
    ["nameLength", 300],
    ["depth", 11],
    ["index", 1_500],
    ["textLength", 200_000],
    ["files", 30],
    ["total", 2_000_000],
  ])("%s: can be set higher", (limit, amount) => {
    expect(parseForm(schema, forms[limit](amount), { [limit]: amount })).toMatchObject({
      success: true,
    });
  });

  test("the fields that the kit and React add count for nothing", () => {
    const kits = ["$token", "$stay", "$wrong", "intent", "$ACTION_REF_1", "$ACTION_1:1"];
    const rows = Array.from({ length: 900 }, (_, i) => i);
    const data = formData(
      ...kits.flatMap((name) => [
        [name, "x".repeat(200_000)] as const,
        ...rows.slice(0, 150).map(() => [name, ""] as const),
      ]),
      ...rows.flatMap((i) => [[`wide[${i}]`, ""] as const, [`wide[${i}].f0`, "x"] as const]),
      ["wide[900]", ""],
    );
    const parsed = parseForm(z.object({ wide: z.array(z.object({ f0: z.string() })) }), data);
    expect(parsed).toMatchObject({ success: true });
  });

  test("a row is marked once: the same mark again counts as what anybody may send", () => {
    const marks = Array.from({ length: 1_002 }, () => ["wide[0]", ""] as const);
    const refusedOnce = parseForm(schema, formData(...marks.slice(1)));
    expect(refusedOnce).not.toHaveProperty("formErrors", [expect.stringMatching(/values/)]);
    expect(parseForm(schema, formData(...marks))).toHaveProperty("formErrors", [
      expect.stringMatching(/at most 1,000 values/),
    ]);
  });

  test("what was typed comes back when a text is too long", () => {
    const { values } = parseForm(schema, formData(["a", "x".repeat(100_001)], ["list", "kept"]));
    expect(values).toMatchObject({ list: ["kept"] });
  });
});

describe("whatever is sent", () => {
  const many = (amount: number, name: (i: number) => string) => {
    const data = new FormData();
    for (let i = 0; i < amount; i++) data.append(name(i), "x");
    return data;
  };
  const deep = Array.from({ length: 90 }, () => "a").join(".");

  test.each<[string, () => FormData]>([
    ["a million entries", () => many(1_000_000, () => "list")],
    ["a million of the kit's own names", () => many(1_000_000, () => "$wrong")],
    ["a million unknown names", () => many(1_000_000, (i) => `unknown${i}`)],
    ["list[99999999]", () => formData(["list[99999999]", "x"])],
    ["a union's row far out", () => formData(["either[99999999]", "x"])],
    ["an intersection's row far out", () => formData(["both[99999999]", "x"])],
    ["a tuple's row far out", () => formData(["pair[99999999]", "x"])],
    ["a file's row far out", () => formData(["files[99999999]", "x"])],
    [
      "a thousand lists with a thousand rows each",
      () => many(1_000, (i) => `rows[${i}].inner[999].deepest[0]`),
    ],
    [
      "a thousand rows of a thousand rows",
      () => many(1_000, (i) => `rows[0].inner[${i}].deepest[999]`),
    ],
    ["wide rows far out", () => many(1_000, (i) => `wide[${i}].f0`)],
    [
      "lists in lists in lists",
      () => many(1_000, (i) => `again[${i}].rows[999].inner[999].deepest[999]`),
    ],
    ["deep names", () => many(1_000, (i) => `${deep}.${i}`)],
    ["deep names that exist", () => many(1_000, (i) => `again[0].again[0].again[0].again[${i}].a`)],
    ["one field of each of a thousand broad rows", () => many(999, (i) => `broad[${i}].f39`)],
    ["a long name", () => formData(["x".repeat(1_000_000), "x"])],
    ["a long text", () => formData(["a", "x".repeat(50_000_000)])],
    ["brackets", () => many(1_000, () => "[".repeat(200))],
    ["__proto__", () => many(1_000, (i) => `__proto__.${i}`)],
    ["constructor.prototype", () => many(1_000, (i) => `record.constructor.prototype.${i}`)],
    ["a thousand unknown names of one row", () => many(1_000, (i) => `wide[0].unknown${i}`)],
    ["an unknown name in each of a thousand rows", () => many(1_000, (i) => `wide[${i}].unknown`)],
    [
      "an unknown name in each of a thousand broad rows",
      () => many(999, (i) => `broad[${i}].unknown`),
    ],
    ["a thousand keys of a record", () => many(1_000, (i) => `record.${i}`)],
    ["marks upon marks", () => formData(["a", "\u0315\u0300".repeat(49_000)])],
  ])("%s takes less than 50 ms and 10 MB", (_, makeForm) => {
    // A form exists in its own test alone: collecting garbage takes as long as there is much that lives.
    const form = makeForm();
    // The first one also compiles, and the machine may be busy: the best of three counts.
    const tries = [1, 2, 3].map(() => measure(() => parseForm(schema, form)));
    expect(Math.min(...tries.map(({ milliseconds }) => milliseconds))).toBeLessThan(50);
    expect(Math.min(...tries.map(({ megabytes }) => megabytes))).toBeLessThan(10);
    const { result } = tries[0] as (typeof tries)[number];
    if (!result.success)
      expect(result.formErrors.length + Object.keys(result.fieldErrors).length).toBe(1);
  });

  test.each(["record.", "rows[0].", ""])(
    "names that were sent once are forgotten in the end: %s",
    (group) => {
      const round = (letter: string) => {
        for (let part = 0; part < 30; part++) {
          parseForm(
            schema,
            many(500, (i) => `${group}${letter}${part}-${i}-${"x".repeat(100)}`),
          );
        }
        collectGarbage();
        return process.memoryUsage().heapUsed / 1_000_000;
      };
      round("a");
      const before = round("b");
      expect(round("c") - before).toBeLessThan(5);
      expect(round("d") - before).toBeLessThan(5);
    },
  );

  test("no prototype is touched", () => {
    parseForm(
      schema,
      formData(
        ["__proto__.polluted", "1"],
        ["constructor.prototype.polluted", "1"],
        ["record.__proto__", "1"],
        ["record.__proto__.polluted", "1"],
      ),
    );
    expect({}).not.toHaveProperty("polluted");
  });
});

test("the defaults are as documented", () => {
  expect(defaultLimits).toEqual({
    entries: 1_000,
    nameLength: 200,
    depth: 8,
    index: 999,
    textLength: 100_000,
    files: 20,
    total: 1_000_000,
  });
});

/** How long this thread works on it, whatever else the machine does, and how far the heap has grown at its end. */
function measure<Result>(run: () => Result) {
  collectGarbage();
  const heap = process.memoryUsage().heapUsed;
  const start = process.threadCpuUsage();
  const result = run();
  const { user, system } = process.threadCpuUsage(start);
  const milliseconds = (user + system) / 1_000;
  return { result, milliseconds, megabytes: (process.memoryUsage().heapUsed - heap) / 1_000_000 };
}
