import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberText } from "@/lib/form/read/number-text.ts";
import { readNumber } from "@/lib/form/read/value.ts";
import { runs } from "./runs.ts";

const expected = (text: string) => (numberText.test(text) ? Number(text) : undefined);

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
        expect(readNumber(typed)).toBe(Number(typed));
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
