import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import type { TextDescriptor } from "@/packages/plainform/src/core/field-descriptor.ts";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { characterLength } from "@/packages/plainform/src/core/validate/character-length.ts";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { formData } from "./form-data.ts";
import { runs } from "./runs.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc
    .array(fc.constantFrom("a", " ", "\n", "\r\n", "👍🏽", "é", "e\u0301", "ß", "İ", "\u00a0"))
    .map((parts) => parts.join("")),
);

test.each([
  ["as it is", z.string()],
  ["trimmed", z.string().trim()],
  ["in lower case", z.string().trim().toLowerCase()],
  ["in upper case", z.string().toUpperCase()],
])("a text %s is as long for a count as for the schema", (_, schema) => {
  fc.assert(
    fc.property(text, fc.nat(8), (typed, max) => {
      const counted = z.object({ a: schema.max(max) });
      const { transforms } = fieldsOf(counted).a as TextDescriptor;
      const { success } = parseForm(counted, formData(["a", typed]));
      expect(characterLength(typed, transforms) <= max).toBe(success);
    }),
    { numRuns: runs },
  );
});
