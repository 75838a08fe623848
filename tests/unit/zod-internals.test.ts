import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import * as mini from "zod/mini";
import {
  checksOf,
  constantMessage,
  isCustomOfAnything,
  transformOf,
} from "@/packages/plainform/src/core/zod/checks.ts";
import {
  addedChecksOf,
  defOf,
  defOfIssue,
  enumValues,
  optionalityOf,
  runSchema,
  shapeOf,
} from "@/packages/plainform/src/core/zod/definition.ts";

/*
 * Each test names one thing of zod that is not documented and on which the kit relies. One that fails after an update
 * of zod says what to find another way for, in `core/zod/definition.ts` or `core/zod/checks.ts`.
 */

const sources = globSync("packages/plainform/src/**/*.{ts,tsx}");

test("`_zod` stands in one file that runs, and in the types that are read from a schema", () => {
  const files = sources
    .filter((file) => /\b_zod\b/.test(readFileSync(file, "utf8")))
    .map((file) => file.replaceAll("\\", "/").replace("packages/plainform/src/core/", ""));
  expect(files.toSorted()).toEqual(["field-types.ts", "zod/definition.ts"]);
});

test("the source text of functions is read in one file", () => {
  const files = sources
    .filter((file) =>
      /\bString\([^)]*(?:\btx|\.when|\.fn)\b|\bString\(tx\)/.test(readFileSync(file, "utf8")),
    )
    .map((file) => file.replaceAll("\\", "/").replace("packages/plainform/src/core/", ""));
  expect(files).toEqual(["zod/checks.ts"]);
});

describe.each([
  ["zod", z.string().min(1), z.object({ a: z.string() }), z.enum({ A: 0, B: "b" })],
  [
    "zod/mini",
    mini.string().check(mini.minLength(1)),
    mini.object({ a: mini.string() }),
    mini.enum({ A: 0, B: "b" }),
  ],
] as const)("%s", (_, text, object, choice) => {
  test("has a definition with a type at `schema._zod.def`", () => {
    expect(defOf(text).type).toBe("string");
  });

  test("has the definitions of checks at `check._zod.def`", () => {
    expect(addedChecksOf(text)).toMatchObject([{ check: "min_length", minimum: 1 }]);
  });

  test("has the shape of an object at `schema._zod.def.shape`", () => {
    expect(Object.keys(shapeOf(object))).toEqual(["a"]);
  });

  test("has the entries of an enum, of which `util.getEnumValues` takes the values", () => {
    expect(enumValues(defOf(choice) as z.core.$ZodEnumDef)).toEqual([0, "b"]);
  });
});

test("`_zod.optin` says what an object makes of a missing key", () => {
  expect(optionalityOf(z.string())).toBeUndefined();
  expect(optionalityOf(z.string().optional())).toBe("optional");
  expect(optionalityOf(z.string().default("a"))).toBe("defaulted");
  expect(optionalityOf(mini._default(mini.string(), "a"))).toBe("defaulted");
});

test("`_zod.run` gives the issues at once, or a promise of them for an asynchronous refinement", async () => {
  expect(runSchema(z.string().min(2), "a")).toMatchObject({ issues: [{ code: "too_small" }] });
  const refined = runSchema(
    z.string().refine(async () => false),
    "a",
  );
  expect(refined).toBeInstanceOf(Promise);
  expect(await refined).toMatchObject({ issues: [{ code: "custom" }] });
});

test("an issue carries the check that it comes from as `inst`, to the error map of a parse", () => {
  const seen: (string | undefined)[] = [];
  const error: z.core.$ZodErrorMap = (issue) => {
    seen.push(defOfIssue(issue).check);
    return undefined;
  };
  for (const schema of [
    z.file().mime(["image/png"]),
    mini.file().check(mini.mime(["image/png"])),
  ]) {
    // Zod makes the messages when somebody asks for the issues.
    expect(z.safeParse(schema, new File([], "a"), { error }).error?.issues).toHaveLength(1);
  }
  expect(seen).toEqual(["mime_type", "mime_type"]);
});

test("the `when` that zod gives checks of lengths and sizes is known by its source text", () => {
  const bounded = [
    z.string().min(1).max(2).length(1),
    z.array(z.string()).min(1).max(2).length(1),
    z.set(z.string()).min(1).max(2).size(1),
    mini.string().check(mini.minLength(1), mini.maxLength(2), mini.length(1)),
    mini.set(mini.string()).check(mini.minSize(1), mini.maxSize(2), mini.size(1)),
  ];
  expect(bounded.map((schema) => checksOf(schema).length)).toEqual([3, 3, 3, 3, 3]);
  // A check for which the application says when it applies is none of zod's own.
  expect(checksOf(z.string().check(z.minLength(1, { when: () => true } as never)))).toEqual([]);
});

test("trim, toLowerCase, toUpperCase and normalize are known by their source text", () => {
  const transformsOf = (schema: z.core.$ZodType) =>
    checksOf(schema).map((check) => transformOf((check as { tx?: unknown }).tx));
  const all = ["trim", "lowercase", "uppercase", "none"];
  expect(transformsOf(z.string().trim().toLowerCase().toUpperCase().normalize())).toEqual(all);
  expect(
    transformsOf(
      mini.string().check(mini.trim(), mini.toLowerCase(), mini.toUpperCase(), mini.normalize()),
    ),
  ).toEqual(all);
  expect(transformsOf(z.string().normalize("NFD"))).toEqual([undefined]);
  expect(transformsOf(z.string().overwrite((text) => text.slice(1)))).toEqual([undefined]);
});

test("the function that zod gives a `z.custom()` without one is known by its source text", () => {
  for (const schema of [z.custom(), mini.custom()]) expect(isCustomOfAnything(schema)).toBe(true);
  expect(isCustomOfAnything(z.custom((value) => value === 1))).toBe(false);
});

test("a message that is given as text becomes an error map that doesn't look at the issue", () => {
  for (const schema of [
    z.string("Enter it"),
    z.string({ error: "Enter it" }),
    mini.string("Enter it"),
  ]) {
    expect(constantMessage(defOf(schema).error)).toBe("Enter it");
  }
  const dynamic = [
    z.string({ error: ({ input }) => `Not ${input}` }),
    z.string({ error: (issue) => JSON.stringify(issue) }),
    z.string({ error: (...issues) => ("code" in issues[0] ? "a" : "b") }),
  ];
  for (const schema of dynamic) expect(constantMessage(defOf(schema).error)).toBeUndefined();
});
