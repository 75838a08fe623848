import { describe, expect, test } from "vitest";
import { toName } from "@/packages/plainform/src/core/path.ts";
import {
  type ParsedForm,
  parseForm,
  parseFormAsync,
} from "@/packages/plainform/src/core/validate/parse-form.ts";
import { type ParsedJson, parseJson } from "@/packages/plainform/src/core/validate/parse-json.ts";
import { cases, type Result } from "./cases.ts";
import { formData } from "./form-data.ts";

describe("the form door", () => {
  test.each(cases)("$name", async ({ schema, form, result }) => {
    expect(ofForm(parseForm(schema, formData(...form)))).toEqual(result);
    expect(ofForm(await parseFormAsync(schema, formData(...form)))).toEqual(result);
  });

  test("reads a form that was sent by GET just so", () => {
    for (const { schema, form, result } of cases) {
      const texts = form.flatMap(([name, value]) =>
        typeof value === "string" ? [[name, value]] : [],
      );
      if (texts.length < form.length) continue;
      expect(ofForm(parseForm(schema, new URLSearchParams(texts)))).toEqual(result);
    }
  });
});

describe("the JSON door", () => {
  const ofBoth = cases.flatMap((row) => (row.json ? [{ ...row, json: row.json }] : []));

  test.each(ofBoth)("$name", async ({ schema, json, result }) => {
    expect(ofJson(await parseJson(schema, json.value))).toEqual(json.result ?? result);
  });

  test("never speaks of invalid input", async () => {
    const wrong = [undefined, null, 1, "x", [], {}, true];
    for (const { schema } of cases) {
      for (const value of [...wrong, ...wrong.map((part) => everyField(schema.shape, part))]) {
        const parsed = await parseJson(schema, value);
        const words = parsed.success ? [] : parsed.errors.map(({ message }) => message);
        expect(words.join()).not.toMatch(/Invalid|expected/);
      }
    }
  });
});

function everyField(shape: object, value: unknown): object {
  return Object.fromEntries(Object.keys(shape).map((name) => [name, value]));
}

/** The first message of a field is the one that is shown; a part that is empty is left out. */
function ofForm(parsed: ParsedForm<unknown>): Result {
  if (parsed.success) return { data: parsed.data };
  const { fieldErrors, formErrors } = parsed;
  if (formErrors.length > 0)
    return { formErrors, ...(Object.keys(fieldErrors).length > 0 && { fieldErrors }) };
  return { fieldErrors };
}

function ofJson(parsed: ParsedJson<unknown>): Result {
  if (parsed.success) return { data: parsed.data };
  const formErrors: string[] = [];
  const fieldErrors: Record<string, string[]> = {};
  for (const { path, message } of parsed.errors) {
    if (path.length === 0) formErrors.push(message);
    else fieldErrors[toName(path)] = [...(fieldErrors[toName(path)] ?? []), message];
  }
  return formErrors.length > 0 ? { formErrors } : { fieldErrors };
}
