import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { FieldDescriptor } from "@/packages/plainform/src/core/field-descriptor.ts";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { constrained } from "./arbitrary.ts";
import { formData } from "./form-data.ts";
import { runs } from "./runs.ts";
import { validateField } from "./validate.ts";

function checked(schema: z.ZodType, ...values: FormDataEntryValue[]): string | undefined {
  const { a } = fieldsOf(z.object({ a: schema })) as unknown as { a: FieldDescriptor };
  return validateField(a, values);
}

const file = (size: number, type = "image/png") => new File(["x".repeat(size)], "a.png", { type });

describe("what the browser finds wrong, the server says in the same words:", () => {
  const title = z.string().trim().min(2, "Longer").max(3, "Shorter");
  test.each<[string, z.ZodType, FormDataEntryValue[], string | undefined]>([
    ["nothing", z.string().min(1, "Enter it"), [""], "Enter it"],
    ["spaces that are trimmed", z.string().trim().min(1, "Enter it"), ["  "], "Enter it"],
    ["spaces in an optional text", title.optional(), ["  "], "Longer"],
    ["an optional text left empty", title.optional(), [""], undefined],
    ["too short once trimmed", title, [" a "], "Longer"],
    ["too long", title, ["abcd"], "Shorter"],
    ["three emoji, which are three characters", title, ["😀😀😀"], undefined],
    ["a letter and its mark, which are one", z.string().max(1), ["e\u0301"], undefined],
    ["a pattern", z.string().regex(/^[a-z]+$/, "Letters"), ["a1"], "Letters"],
    [
      "upper case",
      z
        .string()
        .toLowerCase()
        .regex(/^[a-z]+$/, "Letters"),
      ["A"],
      undefined,
    ],
    ["no email address", z.email("An address"), ["ada@"], "An address"],
    ["no number", z.number("A number"), ["12a"], "A number"],
    ["half a number", z.int("Whole"), ["1.5"], "Whole"],
    ["a number too small", z.number().min(2, "More"), ["1"], "More"],
    ["a number too large", z.number().max(2, "Less"), ["3"], "Less"],
    ["a wrong step", z.number().multipleOf(0.1, "Tenths"), ["0.25"], "Tenths"],
    ["a right step", z.number().multipleOf(0.1, "Tenths"), ["0.3"], undefined],
    ["too small and by halves", z.number().int("Whole").min(2, "More"), ["1.5"], "Whole"],
    ["the same, said in another order", z.number().min(2, "More").int("Whole"), ["1.5"], "More"],
    ["too short and of no pattern", z.email("An address").min(5, "Longer"), ["a"], "An address"],
    [
      "a large file of another kind",
      z.file().max(3, "Smaller").mime(["image/gif"], "A GIF"),
      [file(4)],
      "Smaller",
    ],
    ["no day", z.date("A day"), ["2026-02-30"], "A day"],
    ["a day too early", z.date().min(new Date("2026-01-02"), "Later"), ["2026-01-01"], "Later"],
    ["nothing chosen", z.enum(["a", "b"], "Choose"), [""], "Choose"],
    ["no radio button", z.enum(["a", "b"], "Choose"), [], "Choose"],
    ["a box that has to be ticked", z.literal(true, "Accept"), [], "Accept"],
    ["a box that need not", z.boolean(), [], undefined],
    ["too few boxes", z.array(z.string()).min(2, "Two"), ["a"], "Two"],
    ["too many boxes", z.array(z.string()).max(1, "One"), ["a", "b"], "One"],
    ["the same twice in a set", z.set(z.string()).max(1, "One"), ["a", "a"], undefined],
    ["no file", z.file("A file"), [], "A file"],
    ["a file too large", z.file().max(3, "Smaller"), [file(4)], "Smaller"],
    ["a file of another kind", z.file().mime(["image/gif"], "A GIF"), [file(1)], "A GIF"],
    [
      "one of several files too large",
      z.array(z.file().max(3, "Smaller")),
      [file(1), file(4)],
      "Smaller",
    ],
  ])("%s", (_, schema, values, message) => {
    expect(checked(schema, ...values)).toBe(message);
    const sent = values.map((value) => ["a", value] as const);
    const parsed = parseForm(z.object({ a: schema }), formData(...sent));
    const told = parsed.success ? undefined : Object.values(parsed.fieldErrors)[0]?.[0];
    expect(told).toBe(message);
  });

  test("what only the schema knows, it lets pass", () => {
    expect(
      checked(
        z.string().refine(() => false, "No"),
        "a",
      ),
    ).toBeUndefined();
    expect(checked(z.preprocess(String, z.string().min(9)), "a")).toBeUndefined();
    expect(checked(z.string().min(9).catch("a"), "a")).toBeUndefined();
  });
});

test("nothing is found wrong that the schema accepts, and words are the schema's", () => {
  let accepted = 0;
  let refused = 0;
  fc.assert(
    fc.property(constrained, ({ schema, text, label }) => {
      const parsed = parseForm(z.object({ a: schema }), formData(["a", text]));
      const found = checked(schema, text);
      if (parsed.success) {
        accepted++;
        if (found !== undefined) throw new Error(`${label}: ${JSON.stringify(text)} → ${found}`);
      } else if (found !== undefined) {
        refused++;
        // What stands around a schema may have other words for nothing at all.
        if (label.endsWith("in wrapper 0"))
          expect((parsed.fieldErrors.a ?? parsed.formErrors)[0]).toBe(found);
      }
    }),
    { numRuns: runs },
  );
  expect(accepted).toBeGreaterThan(runs / 4);
  expect(refused).toBeGreaterThan(0);
}, 600_000);
