import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { read } from "./form-data.ts";
import { validateField } from "./validate.ts";

describe("an intersection", () => {
  test.each<[string, z.ZodType, z.ZodType]>([
    [
      "a loose object",
      z.looseObject({ a: z.string() }),
      z.object({ n: z.number(), b: z.boolean() }),
    ],
    ["a record", z.record(z.string(), z.unknown()), z.object({ n: z.number(), b: z.boolean() })],
  ])("with %s reads what the other side says, on either side", (_, open, typed) => {
    const expected = expect.objectContaining({ n: 5, b: true });
    const entries: [string, string][] = [
      ["a", "x"],
      ["n", "5"],
      ["b", "on"],
    ];
    expect(read(open.and(typed), ...entries)).toEqual(expected);
    expect(read(typed.and(open), ...entries)).toEqual(expected);
  });

  test("has the words of its first side, and the narrower bounds", () => {
    const fields = fieldsOf(
      z.object({
        a: z.string().min(3, "L3").and(z.string().min(1, "R1").max(5, "R5")),
        b: z.string().min(1, "L1").and(z.string().min(3, "R3")),
        c: z.number("L").min(1, "L1").max(9, "L9").and(z.number("R").min(3, "R3").max(5, "R5")),
      }),
    );
    expect(fields.a).toMatchObject({
      minLength: 3,
      maxLength: 5,
      messages: { required: "L3", minLength: "L3", maxLength: "R5" },
    });
    expect(fields.b).toMatchObject({ minLength: 3, messages: { required: "L1", minLength: "R3" } });
    expect(fields.c).toMatchObject({
      min: 3,
      max: 5,
      messages: { required: "L", type: "L", min: "R3", max: "R5" },
    });
  });
});

test("an intersection keeps a text that both take", () => {
  const text = z.object({ v: z.string() });
  expect(read(text.and(z.object({ v: z.string().nullable() })), ["v", ""])).toEqual({ v: "" });
  expect(read(z.object({ v: z.string().nullable() }).and(text), ["v", ""])).toEqual({ v: "" });
  expect(read(text.and(z.object({ v: z.union([z.number(), z.string()]) })), ["v", "1"])).toEqual({
    v: "1",
  });
  const fields = fieldsOf(
    z.object({
      n: z.number().and(z.number().int("Whole")),
      u: z.url("An address").and(z.string().regex(/^https:/, "Use https")),
    }),
  );
  expect(fields.n).toMatchObject({ integer: true });
  expect(validateField(fields.u, ["http://example.com"])).toBe("Use https");
});
