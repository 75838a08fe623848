import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { parseJson } from "@/packages/plainform/src/core/validate/parse-json.ts";
import { formData, read } from "./form-data.ts";
import { validateField } from "./validate.ts";

const schema = z.object({ title: z.string().trim().min(1, "Enter a title") });

describe("a text of which nothing can be seen is an empty one:", () => {
  test.each([
    ["a zero-width space", "\u200b"],
    ["joiners", "\u200d\u200c"],
    ["a byte order mark", "\ufeff"],
    ["direction marks", "\u200e\u200f\u061c"],
    ["direction overrides", "\u202e\u202c\u2066\u2069"],
    ["a word joiner between spaces", " \u2060 "],
    ["a soft hyphen", "\u00ad"],
    ["a Hangul filler", "\u3164"],
    ["a variation selector", "\ufe0f"],
    ["blank braille cells", "\u2800\u2800"],
    ["an annotation without its text", "\ufff9\ufffb"],
    ["control characters", "\u0001\u001f\u007f"],
    ["a NUL", "\0"],
    ["controls of the second set, which trim() leaves", "\u0085\u009f"],
    ["a control between spaces", " \u0007 "],
    ["joiners of hieroglyphs", "\u{13430}\u{1343f}"],
  ])("%s", async (_, title) => {
    const refused = { title: ["Enter a title"] };
    expect(read(schema, ["title", title])).toEqual(refused);
    expect(validateField(fieldsOf(schema).title, [title])).toBe("Enter a title");
    expect(await parseJson(schema, { title })).toEqual({
      success: false,
      errors: [{ path: ["title"], message: "Enter a title" }],
    });
  });

  test.each([
    ["a family, joined", "👨\u200d👩\u200d👧"],
    ["Persian, with a non-joiner", "می\u200cخواهم"],
    ["a heart with its variation", "❤\ufe0f"],
    ["Arabic between direction marks", "\u200fعنوان\u200f"],
    ["an emoji alone", "🙂"],
    ["a number sign of Arabic", "\u0601"],
    ["a combining mark alone, which stands on a dotted circle", "\u0301"],
    ["a hieroglyph", "\u{13000}"],
    ["a line break within a text", "a\nb"],
    ["a private character", "\ue000"],
  ])("but %s stays as it is", async (_, title) => {
    expect(read(schema, ["title", title])).toEqual({ title });
    expect(validateField(fieldsOf(schema).title, [title])).toBeUndefined();
    expect(await parseJson(schema, { title })).toEqual({ success: true, data: { title } });
  });

  test("of all characters of Unicode, only those that can be seen are a text", async () => {
    const kept = z.object({ title: z.string().min(1, "Enter a title") });
    const field = fieldsOf(kept).title;
    // These format characters stand around numbers and names, and are seen.
    const seenFormats = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u;
    const wrong: string[] = [];
    for (let code = 1; code < 0x11_00_00; code++) {
      const title = String.fromCodePoint(code);
      const isUnseen = /[\p{Cc}\p{Cf}\p{Z}\p{DI}]/u.test(title) && !seenFormats.test(title);
      if (!isUnseen || title.trim() === "") continue;
      const read = parseForm(kept, formData(["title", title]));
      if (read.success || validateField(field, [title]) !== "Enter a title")
        wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  test("spaces alone are the schema’s to judge", () => {
    const kept = z.object({ title: z.string().min(1) });
    expect(read(kept, ["title", "   "])).toEqual({ title: "   " });
  });

  test("wherever a text is asked for", async () => {
    const blank = "\u200b";
    const whole = z.object({
      optional: z.string().optional(),
      nullable: z.string().nullable(),
      group: z.object({ city: z.string().min(1, "Enter a city") }).optional(),
      rows: z.array(z.object({ name: z.string().min(1, "Enter a name") })),
      tags: z.array(z.string()),
      mail: z.email("Enter an address"),
    });
    const names = ["optional", "nullable", "group.city", "rows[0].name", "tags", "mail"];
    const parsed = parseForm(whole, formData(...names.map((name) => [name, blank] as const)));
    expect(parsed).toMatchObject({
      fieldErrors: { "rows[0].name": ["Enter a name"], mail: ["Enter an address"] },
    });
    expect(Object.keys(parsed.success ? {} : parsed.fieldErrors)).toHaveLength(2);
    const rest = formData(["optional", blank], ["rows[0].name", "n"], ["mail", "a@example.com"]);
    expect(parseForm(whole, rest)).toMatchObject({
      data: { nullable: null, rows: [{ name: "n" }], tags: [] },
    });
  });
});
