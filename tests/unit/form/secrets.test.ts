import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { formData } from "./form-data.ts";

const secret = z.string().meta({ secret: true });
const trim = (text: unknown) => (typeof text === "string" ? text.trim() : text);

describe("a secret is never put back, wherever its schema says so", () => {
  test.each<[string, z.ZodType]>([
    ["itself", secret],
    ["under an optional", secret.optional()],
    ["under one that says otherwise", secret.optional().meta({ secret: false })],
    ["behind a preprocess", z.preprocess(trim, secret)],
    ["behind a preprocess, optional", z.preprocess(trim, secret.optional())],
    ["behind a preprocess, a date", z.preprocess(trim, z.date().meta({ secret: true }))],
    ["behind a preprocess, in a union", z.preprocess(trim, z.union([secret, z.number()]))],
    ["in a union", z.union([z.number(), secret])],
    ["at the end of a pipe", z.string().pipe(secret)],
    ["behind a transform", z.string().transform(trim).pipe(secret)],
    ["behind a codec", z.codec(z.string(), secret, { decode: (a) => a, encode: (a) => a })],
    ["on one side of both", z.string().and(secret)],
  ])("%s", (_, p) => {
    const schema = z.object({ p, title: z.string().min(1) });
    const parsed = parseForm(schema, formData(["p", "hunter2"], ["title", ""]));
    expect(parsed.values).toEqual({ title: "" });
    expect(fieldsOf(schema)).toMatchObject({ p: { secret: true } });
  });

  test("in the form that a form becomes", () => {
    const inner = z.object({ p: z.string(), rows: z.array(z.object({ q: z.string() })) });
    const schema = inner
      .transform((value) => value)
      .pipe(z.object({ p: secret, rows: z.array(z.object({ q: secret })) }));
    const parsed = parseForm(schema, formData(["p", "hunter2"], ["rows[0].q", "hunter2"]));
    expect(JSON.stringify(parsed.values)).not.toContain("hunter2");
    expect(fieldsOf(schema)).toMatchObject({ p: { secret: true } });
  });

  test("in a schema that contains itself", () => {
    const Person = z.object({
      password: secret,
      get friend() {
        return Person.optional();
      },
    });
    const parsed = parseForm(
      Person,
      formData(["friend.password", "hunter2"], ["friend.friend.password", "hunter2"]),
    );
    expect(JSON.stringify(parsed.values)).not.toContain("hunter2");
  });
});
