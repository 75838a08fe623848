import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { compileSchema } from "@/packages/plainform/src/core/compiled-schema.ts";
import { decode } from "@/packages/plainform/src/core/decode/decode.ts";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { toName } from "@/packages/plainform/src/core/path.ts";
import type { FieldErrors } from "@/packages/plainform/src/core/validate/field-errors.ts";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { parseJson } from "@/packages/plainform/src/core/validate/parse-json.ts";
import { formData } from "./form-data.ts";
import { runs } from "./runs.ts";
import { validateField } from "./validate.ts";
import { fieldsOnPage, foundInBrowser, type WholeForm, wholeForm } from "./whole-forms.ts";

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
      expect(validateField(fields.count, [text])).toBe(told("count", text));
    }),
  );
});

test("the browser takes for a day what the server does", () => {
  fc.assert(
    fc.property(fc.oneof(days, digits), (text) => {
      expect(validateField(fields.day, [text])).toBe(told("day", text));
    }),
    { numRuns: 1_000 },
  );
});

test.each(["2024-02-29", "2023-02-29", "2100-02-29", "0000-02-29", "2026-04-31", "2026-12-31"])(
  "%s is a day in the browser where it is one on the server",
  (text) => {
    expect(validateField(fields.day, [text])).toBe(told("day", text));
  },
);

const patience = 600_000;

/** The first message of each field that the server has. */
function toldByServer({ schema, entries }: WholeForm): FieldErrors {
  const parsed = parseForm(schema, formData(...entries));
  return parsed.success ? {} : firstOf(parsed.fieldErrors);
}

function firstOf(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(Object.entries(errors).map(([name, [first = ""]]) => [name, [first]]));
}

test(
  "of a whole form, the browser refuses what the server refuses, in the same words",
  () => {
    let accepted = 0;
    let refused = 0;
    const property = fc.property(wholeForm, (form) => {
      const fields = fieldsOnPage(form).map(({ name }) => name);
      const told = toldByServer(form);
      // How many rows a list has is no field's to say: the page adds and removes them.
      const ofFields = Object.entries(told).filter(([name]) => fields.includes(name));
      expect(foundInBrowser(form)).toEqual(Object.fromEntries(ofFields));
      if (Object.keys(told).length === 0) accepted++;
      else refused++;
    });
    fc.assert(property, { numRuns: runs });
    expect(accepted).toBeGreaterThan(runs / 10);
    expect(refused).toBeGreaterThan(runs / 10);
  },
  patience,
);

test(
  "of a whole form, the JSON door refuses what the form refuses, in the same words",
  async () => {
    const property = fc.asyncProperty(wholeForm, async (form) => {
      const { input } = decode(compileSchema(form.schema), formData(...form.entries));
      const parsed = await parseJson(form.schema, asJson(input));
      const errors: FieldErrors = {};
      for (const { path, message } of parsed.success ? [] : parsed.errors) {
        errors[toName(path)] ??= [message];
      }
      expect(errors).toEqual(toldByServer(form));
    });
    await fc.assert(property, { numRuns: runs });
  },
  patience,
);

/** A value as JSON has it. */
function asJson(value: unknown): unknown {
  const text = JSON.stringify(value, (_, part) => {
    // In a list, JSON has nothing for what is undefined.
    fc.pre(!Array.isArray(part) || !part.includes(undefined));
    return typeof part === "bigint" ? String(part) : part instanceof Set ? Array.from(part) : part;
  });
  return JSON.parse(text);
}
