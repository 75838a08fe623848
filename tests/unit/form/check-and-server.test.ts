import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { check } from "@/lib/form/check.ts";
import { fieldsOf } from "@/lib/form/fields.ts";
import { parseForm } from "@/lib/form/parse-form.ts";
import { formData } from "./form-data.ts";

const schema = z.object({
  count: z.number("Enter a number"),
  day: z.date("Enter a day"),
});
const fields = fieldsOf(schema);

/** What the server says about a field, its text being this. */
function told(name: "count" | "day", text: string): string | undefined {
  const texts = { count: "1", day: "2026-01-01", [name]: text };
  const parsed = parseForm(schema, formData(...Object.entries(texts)));
  return parsed.success ? undefined : parsed.fieldErrors[name]?.[0];
}

const digits = fc.stringMatching(/^[-+.eE0-9 ]{1,8}$/);
const days = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.nat({ max: 14 }), fc.nat({ max: 33 }))
  .map(([year, month, day]) => {
    const padded = (value: number, length: number) => String(value).padStart(length, "0");
    return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  });

test("the browser takes for a number what the server does", () => {
  fc.assert(
    fc.property(digits, (text) => {
      expect(check(fields.count, [text])).toBe(told("count", text));
    }),
  );
});

test("the browser takes for a day what the server does", () => {
  fc.assert(
    fc.property(fc.oneof(days, digits), (text) => {
      expect(check(fields.day, [text])).toBe(told("day", text));
    }),
    { numRuns: 1_000 },
  );
});

test.each(["2024-02-29", "2023-02-29", "2100-02-29", "0000-02-29", "2026-04-31", "2026-12-31"])(
  "%s is a day in the browser where it is one on the server",
  (text) => {
    expect(check(fields.day, [text])).toBe(told("day", text));
  },
);
