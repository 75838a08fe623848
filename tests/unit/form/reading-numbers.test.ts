import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { isExact, isNumber } from "@/packages/plainform/src/core/decode/number-text.ts";
import { readNumber } from "@/packages/plainform/src/core/decode/parse-text.ts";
import type { FieldDescriptor } from "@/packages/plainform/src/core/field-descriptor.ts";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { formData } from "./form-data.ts";
import { runs } from "./runs.ts";
import { validateField } from "./validate.ts";

const expected = (text: string) => (isNumber(text) && isExact(text) ? Number(text) : undefined);

describe("a number", () => {
  test("is what its text means to JavaScript, to the last digit, or none", () => {
    const text = fc.string({ unit: fc.constantFrom(..."0123456789.-e"), maxLength: 20 });
    fc.assert(
      fc.property(text, (typed) => Object.is(readNumber(typed), expected(typed))),
      { numRuns: runs },
    );
  });

  test("of decimals is the nearest one that there is", () => {
    const decimals = fc.tuple(fc.nat(), fc.nat({ max: 9_999_999 }));
    fc.assert(
      fc.property(decimals, ([whole, part]) => {
        const typed = `${whole}.${part}`;
        expect(readNumber(typed)).toBe(expected(typed));
      }),
      { numRuns: runs },
    );
  });

  test.each(["", ".", "5.", "1.2.3", "0x1", " 1", "1 ", "1e", "+1", "１"])(
    "“%s” is none",
    (text) => {
      expect(readNumber(text)).toBeUndefined();
    },
  );

  test.each([
    [".5", 0.5],
    ["-0", -0],
    ["00.10", 0.1],
    ["99999999999999.9", 99999999999999.9],
  ])("“%s” is one", (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});

const english = z.object({ n: z.number("Enter your age"), big: z.bigint("Enter digits") });
const german = english.meta({ locale: "de" });

/** What the server makes of a text, after the browser was found to say the same of it. */
function typed(schema: z.ZodObject, name: "n" | "big", text: string): unknown {
  const field = fieldsOf(schema)[name] as FieldDescriptor;
  const others = { n: "1", big: "1", [name]: text };
  const parsed = parseForm(schema, formData(...Object.entries(others)));
  const answer = parsed.success ? parsed.data[name] : parsed.fieldErrors[name]?.[0];
  expect(validateField(field, [text])).toBe(parsed.success ? undefined : answer);
  return answer;
}

const commas = "Enter the number without commas, like 1234.5";
const groups = "Enter the number without thousands separators, like 1234,5";
const digits = "Enter a number with fewer digits: this one can’t be saved exactly";

describe("a number as it is typed", () => {
  test.each([
    ["full-width digits", "１２", 12],
    ["full-width digits with a point", "－１２．５", -12.5],
    ["Arabic-Indic digits", "٣٤", 34],
    ["Arabic-Indic digits with their decimal separator", "٣٫٥", 3.5],
    ["Arabic-Indic digits with their thousands separator", "١٬٢٣٤", 1234],
    ["Persian digits", "۱۲", 12],
    ["Devanagari digits", "१२", 12],
    ["mathematical digits, of which several writings stand side by side", "𝟗𝟘", 90],
    ["a minus sign", "−5", -5],
    ["a dash", "–5", -5],
    ["a no-break space between groups", "1\u00a0234", 1234],
    ["a narrow no-break space between groups", "−1\u202f234\u202f567.5", -1234567.5],
    ["a thin space between groups", "12\u2009345", 12345],
    ["a space between groups", "1 234", 1234],
    ["an apostrophe between groups", "1’234", 1234],
    ["spaces around it", " 12\u00a0", 12],
    ["direction marks, which come with what is copied", "\u200e−5\u200f", -5],
  ])("%s", (_, text, value) => {
    for (const schema of [english, german]) {
      expect(typed(schema, "n", text)).toBe(value);
      if (Number.isInteger(value)) expect(typed(schema, "big", text)).toBe(BigInt(value));
    }
  });

  test.each(["5²", "½", "12 34", "1 2345", "1,", "5–7", "- 5", "+1", "0x1", "１x"])(
    "“%s” is none",
    (text) => {
      const words = text.includes(",") ? commas : "Enter your age";
      expect(typed(english, "n", text)).toBe(words);
    },
  );
});

describe("a number with more digits than can be saved", () => {
  const schemas = {
    any: z.number("Enter a number"),
    int: z.int("Enter a whole number"),
    upToTen: z
      .number()
      .int("Enter a whole number")
      .min(1, "Enter 1 or more")
      .max(10, "Enter 10 or fewer"),
  };
  const typedInto = (schema: z.ZodType, text: string) => typed(z.object({ n: schema }), "n", text);

  test.each([
    "9007199254740993",
    "-9007199254740993",
    "99999999999999999999",
    "0.12345678901234567891",
  ])("%s is told to have fewer", (text) => {
    expect(typedInto(schemas.any, text)).toBe(digits);
    if (!text.includes(".")) expect(typedInto(schemas.int, text)).toBe(digits);
  });

  test("is told first that it is out of bounds", () => {
    expect(typedInto(schemas.upToTen, "9007199254740993")).toBe("Enter 10 or fewer");
    expect(typedInto(schemas.upToTen, "99999999999999999999")).toBe("Enter 10 or fewer");
    expect(typedInto(schemas.upToTen, "-9007199254740993")).toBe("Enter 1 or more");
  });
});

describe("a decimal comma", () => {
  test.each([
    ["3,5", 3.5],
    ["-0,75", -0.75],
    [",5", 0.5],
    ["0,125", 0.125],
    ["1234,567", 1234.567],
    ["1.234,5", 1234.5],
    ["1 234,5", 1234.5],
    ["٣,٥", 3.5],
    ["３，５", 3.5],
    ["3.5", 3.5],
  ])(
    "%s is a number in a form whose language writes it, and told in an English one",
    (text, value) => {
      expect(typed(german, "n", text)).toBe(value);
      expect(typed(english, "n", text)).toBe(text === "3.5" ? 3.5 : commas);
    },
  );

  test.each(["1,234", "-1,234", "12,345", "1,234,567", "1,234.5", "1,2,3", "1.23,4"])(
    "%s is none in any form, since it may be two numbers",
    (text) => {
      expect(typed(english, "n", text)).toBe(commas);
      expect(typed(german, "n", text)).toBe(groups);
    },
  );

  test("is none of a whole number", () => {
    expect(typed(german, "big", "3,5")).toBe("Enter digits");
    expect(typed(english, "big", "3,5")).toBe(commas);
  });

  test("is the language’s of the part that says so", () => {
    const schema = z
      .object({
        price: z.number(),
        rows: z.array(z.object({ n: z.number() })),
        us: z.number().meta({ locale: "en-US" }),
      })
      .meta({ locale: "fr" });
    const parsed = parseForm(
      schema,
      formData(["price", "3,5"], ["rows[0].n", "1,5"], ["us", "1,5"]),
    );
    expect(parsed).toMatchObject({ success: false, fieldErrors: { us: [commas] } });
    const fields = fieldsOf(schema);
    expect(fields.price.decimalComma).toBe(true);
    expect(fields.rows.item.n.decimalComma).toBe(true);
    expect(fields.us.decimalComma).toBeUndefined();
  });
});

describe("a number that would be saved as another one", () => {
  test.each([
    "9007199254740993",
    "-9007199254740993",
    "0.1000000000000000055",
    "12345678901234567890",
    "1e-400",
    "9007199254740993.0",
    "９００７１９９２５４７４０９９３",
    `0.${"1".repeat(500)}`,
  ])("%s is told", (text) => {
    expect(typed(english, "n", text)).toBe(digits);
  });

  test.each([
    ["9007199254740992", 2 ** 53],
    ["100000000000000000000000", 1e23],
    ["0.1", 0.1],
    ["0.30000000000000004", 0.1 + 0.2],
    ["0001.50", 1.5],
    ["1.0e2", 100],
    ["5e-324", 5e-324],
    ["0.0", 0],
  ])("%s is saved as it is", (text, value) => {
    expect(typed(english, "n", text)).toBe(value);
  });

  test("is told of every kind of number, whatever else the schema says", () => {
    const schema = z.object({
      a: z.number().int("Whole").min(5, "More").optional(),
      b: z.coerce.number("A number"),
      c: z.int("Whole").nullable(),
      d: z.number().multipleOf(0.5, "Halves").default(1),
      e: z.array(z.number()),
      f: z.float64().transform(String),
    });
    const names = ["a", "b", "c", "d", "f"] as const;
    const text = "9007199254740993";
    const form = [...names.map((name) => [name, text] as const), ["e[0]", text]] as const;
    const parsed = parseForm(schema, formData(...form));
    expect(parsed).toMatchObject({ success: false, fieldErrors: { "e[0]": [digits] } });
    const fields = fieldsOf(schema);
    for (const name of names) {
      expect(parsed).toMatchObject({ fieldErrors: { [name]: [digits] } });
      expect(validateField(fields[name], [text])).toBe(digits);
    }
  });

  test("is a text where that is one of the choices, and exact as a big integer", () => {
    const schema = z.object({ x: z.union([z.number(), z.string()]), big: z.bigint() });
    const text = "9007199254740993";
    expect(parseForm(schema, formData(["x", text], ["big", text]))).toMatchObject({
      data: { x: text, big: 9007199254740993n },
    });
  });
});

test("the parts of a date may be typed with any keyboard", () => {
  const form = formData(["d.day", "٣"], ["d.month", "２"], ["d.year", "२०२६"]);
  expect(parseForm(z.object({ d: z.iso.date() }), form)).toMatchObject({
    data: { d: "2026-02-03" },
  });
});
