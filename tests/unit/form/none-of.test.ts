import { expect, test } from "vitest";
import { z } from "zod";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { noneOf } from "@/packages/plainform/src/core/none-of.ts";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { parseJson } from "@/packages/plainform/src/core/validate/parse-json.ts";
import { formData } from "./form-data.ts";

const message = "Choose what you can’t eat, or “None of these”";
const allergies = z.array(z.enum(["nuts", "milk", "none"])).check(noneOf("none", message));

test.each([
  ["nothing", []],
  ["it alone", ["none"]],
  ["any of the others", ["nuts", "milk"]],
])("an option that means none of the others goes with %s", (_, values) => {
  const data = formData(...values.map((value) => ["allergies", value] as const));
  expect(parseForm(z.object({ allergies }), data)).toMatchObject({
    success: true,
    data: { allergies: values },
  });
});

test("an option that means none of the others is refused with one of them, at either door", async () => {
  const schema = z.object({ allergies });
  const fieldErrors = { allergies: [message] };
  const values = ["nuts", "none"];
  const data = formData(...values.map((value) => ["allergies", value] as const));
  expect(parseForm(schema, data)).toMatchObject({ success: false, fieldErrors });
  expect(await parseJson(schema, { allergies: values })).toEqual({
    success: false,
    errors: [{ path: ["allergies"], message }],
  });
});

test("a set has such an option, too", () => {
  const schema = z.object({ a: z.set(z.enum(["nuts", "none"])).check(noneOf("none", message)) });
  expect(parseForm(schema, formData(["a", "none"])).success).toBe(true);
  const both = parseForm(schema, formData(["a", "none"], ["a", "nuts"]));
  expect(both).toMatchObject({ success: false, fieldErrors: { a: [message] } });
});

test("a field knows which option means none of the others, whatever wraps its schema", () => {
  const fields = fieldsOf(
    z.object({ bare: allergies, wrapped: allergies.optional(), other: z.array(z.string()) }),
  );
  expect(fields.bare.exclusive).toBe("none");
  expect(fields.wrapped.exclusive).toBe("none");
  expect(fields.other).not.toHaveProperty("exclusive");
});
