import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { parseJson } from "@/packages/plainform/src/core/validate/parse-json.ts";
import { formData } from "./form-data.ts";
import { validateField } from "./validate.ts";

const wrong = "Enter a time";

describe("a time", () => {
  test.each<[string, z.ZodType, number | undefined, string, string | undefined]>([
    ["of any precision", z.iso.time(wrong), undefined, "13:30", "13:30"],
    ["to the minute", z.iso.time({ precision: -1, error: wrong }), undefined, "13:30", "13:30"],
    [
      "to the second, that is zero",
      z.iso.time({ precision: 0, error: wrong }),
      1,
      "13:30",
      "13:30:00",
    ],
    ["to the second", z.iso.time({ precision: 0, error: wrong }), 1, "13:30:05", "13:30:05"],
    [
      "to the second, with too much",
      z.iso.time({ precision: 0, error: wrong }),
      1,
      "13:30:05.1",
      undefined,
    ],
    ["to a tenth", z.iso.time({ precision: 1, error: wrong }), 0.1, "13:30:05", "13:30:05.0"],
    [
      "to a thousandth",
      z.iso.time({ precision: 3, error: wrong }),
      0.001,
      "13:30:05.5",
      "13:30:05.500",
    ],
    [
      "to a thousandth, that is zero",
      z.iso.time({ precision: 3, error: wrong }),
      0.001,
      "13:30",
      "13:30:00.000",
    ],
    [
      "finer than browsers know",
      z.iso.time({ precision: 6, error: wrong }),
      0.001,
      "13:30:05.123",
      "13:30:05.123000",
    ],
    ["of a text", z.string().time({ precision: 0, error: wrong }), 1, "13:30", "13:30:00"],
    ["that there isn’t", z.iso.time({ precision: 0, error: wrong }), 1, "24:30", undefined],
    [
      "that may be absent",
      z.iso.time({ precision: 0, error: wrong }).optional(),
      1,
      "13:30",
      "13:30:00",
    ],
  ])("%s", (_, schema, step, text, value) => {
    const whole = z.object({ t: schema as z.ZodISOTime });
    const { t } = fieldsOf(whole);
    expect(t.step).toBe(step);
    const parsed = parseForm(whole, formData(["t", text]));
    expect(parsed.success ? parsed.data.t : undefined).toBe(value);
    expect(validateField(t, [text])).toBe(parsed.success ? undefined : wrong);
    if (!parsed.success) expect(parsed.fieldErrors).toEqual({ t: [wrong] });
  });

  test("comes back as it was entered", () => {
    const whole = z.object({ t: z.iso.time({ precision: 0 }) });
    expect(parseForm(whole, formData(["t", "13:30"])).values).toEqual({ t: "13:30" });
  });
});

describe("a time without words of its own", () => {
  test.each([
    [undefined, "Enter a time, like 13:30"],
    [-1, "Enter a time, like 13:30"],
    [0, "Enter a time, like 13:30:00"],
    [3, "Enter a time, like 13:30:00.000"],
  ])("names one of the precision %s", async (precision, message) => {
    const schema = z.object({ t: z.iso.time(precision === undefined ? {} : { precision }) });
    expect(await parseJson(schema, { t: "noon" })).toMatchObject({ errors: [{ message }] });
    expect(parseForm(schema, formData(["t", "noon"]))).toMatchObject({
      fieldErrors: { t: [message] },
    });
  });
});

describe("a date and time without words of its own", () => {
  test.each([
    [{}, "2026-02-28T13:30:00Z"],
    [{ local: true }, "2026-02-28T13:30"],
    [{ precision: -1, local: true }, "2026-02-28T13:30"],
    [{ precision: -1 }, "2026-02-28T13:30Z"],
    [{ precision: 0, local: true }, "2026-02-28T13:30:00"],
    [{ precision: 0 }, "2026-02-28T13:30:00Z"],
    [{ precision: 3, offset: true }, "2026-02-28T13:30:00.000Z"],
    [{ precision: 3, local: true, offset: true }, "2026-02-28T13:30:00.000"],
  ])("names one that its schema takes: %j", async (options, example) => {
    for (const part of [z.iso.datetime(options), z.string().datetime(options)]) {
      const schema = z.object({ t: part });
      const message = `Enter a date and time, like ${example}`;
      const wrong = "2026-02-28 13:30";
      expect(await parseJson(schema, { t: wrong })).toMatchObject({ errors: [{ message }] });
      expect(parseForm(schema, formData(["t", wrong]))).toMatchObject({
        fieldErrors: { t: [message] },
      });
      expect(validateField(fieldsOf(schema).t, [wrong])).toBe(message);
      expect(await parseJson(schema, { t: example })).toEqual({
        success: true,
        data: { t: example },
      });
      expect(parseForm(schema, formData(["t", example]))).toMatchObject({ success: true });
    }
  });
});
