import fc from "fast-check";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { FieldDescriptor } from "@/packages/plainform/src/core/field-descriptor.ts";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import {
  type NativeAttributes,
  nativeAttributes,
} from "@/packages/plainform/src/core/validate/constraint-attributes.ts";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { constrained, type Sample } from "./arbitrary.ts";
import { openPage, type Typed, typeAndCheck } from "./browser.ts";
import { formData } from "./form-data.ts";
import { runs } from "./runs.ts";
import { fieldsOnPage, type WholeForm, wholeForm } from "./whole-forms.ts";

let page: Page;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ page, close } = await openPage());
}, 60_000);
afterAll(() => close());

const of = (schema: z.ZodType): NativeAttributes => nativeAttributes(fieldOf(schema));

function fieldOf(schema: z.ZodType): FieldDescriptor {
  return (fieldsOf(z.object({ a: schema })) as unknown as { a: FieldDescriptor }).a;
}

describe("what is an attribute", () => {
  test.each<[string, z.ZodType, NativeAttributes]>([
    ["a required text", z.string().min(1), { required: true, minLength: 1 }],
    ["an optional text", z.string().min(3).optional(), { minLength: 3 }],
    ["a longest text, which browsers would cut off", z.string().max(3), {}],
    ["a text that is trimmed first", z.string().trim().min(3), { required: true }],
    [
      "a pattern",
      z.string().regex(/[A-Z]{3}/),
      { required: true, pattern: "[\\s\\S]*(?:[A-Z]{3})[\\s\\S]*" },
    ],
    ["a pattern with flags", z.string().regex(/[a-z]/i), { required: true }],
    ["what comes out of a preprocess", z.preprocess(String, z.string().min(3)), {}],
    ["a number", z.number(), { required: true, step: "any" }],
    ["a whole number", z.int().min(2).max(9), { required: true, min: 2, max: 9, step: 1 }],
    [
      "a whole number from a fraction on",
      z.int().min(0.5),
      { required: true, min: 0.5, step: "any" },
    ],
    [
      "a multiple that starts where numbers have gaps",
      z.number().min(9e20).multipleOf(3),
      { required: true, min: 9e20, step: "any" },
    ],
    ["a multiple", z.number().min(10).multipleOf(5), { required: true, min: 10, step: 5 }],
    [
      "a multiple so large that zod takes 1073427130810000 for one of 3",
      z.number().min(1073427130809996).max(1073427130810003).multipleOf(3),
      { required: true, min: 1073427130809996, max: 1073427130810003, step: "any" },
    ],
    [
      "a multiple that the minimum is none of",
      z.number().min(1).multipleOf(5),
      { required: true, min: 1, step: "any" },
    ],
    ["a date", z.date().min(new Date("2026-01-01")), { required: true, min: "2026-01-01" }],
    ["a box that has to be ticked", z.literal(true), { required: true }],
    ["a box", z.boolean(), {}],
    ["a choice", z.enum(["a", "b"]), { required: true }],
    ["a group of boxes", z.array(z.string()).min(1), {}],
    ["a file", z.file(), { required: true }],
  ])("%s", (_, schema, attributes) => {
    expect(of(schema)).toEqual(attributes);
  });
});

describe("in a browser", () => {
  test("what is typed into a control is checked at all", async () => {
    const refused: Typed[] = [
      { element: "input", attributes: of(z.string().min(5)) as Typed["attributes"], text: "abc" },
      {
        element: "textarea",
        attributes: of(z.string().min(5)) as Typed["attributes"],
        text: "a\nb",
      },
      {
        element: "input",
        attributes: of(z.string().regex(/^[A-Z]+$/)) as Typed["attributes"],
        text: "a",
      },
      { element: "input", attributes: of(z.string().min(1)) as Typed["attributes"], text: "" },
      {
        element: "input",
        attributes: { type: "number", ...of(z.int().min(2)) } as Typed["attributes"],
        text: "2.5",
      },
      {
        element: "input",
        attributes: {
          type: "date",
          ...of(z.date().min(new Date("2026-01-02"))),
        } as Typed["attributes"],
        text: "2026-01-01",
      },
    ];
    const checked = await typeAndCheck(page, refused);
    expect(checked.map(({ valid }) => valid)).toEqual(refused.map(() => false));
    expect(checked.map(({ value }) => value)).toEqual(refused.map(({ text }) => text));
  });

  const traps: [source: string, text: string][] = [
    ["^..$", "😀"],
    ["^[^a]{2}$", "😀"],
    [String.raw`^\S{2}$`, "😀"],
    [String.raw`^\W\W$`, "😀"],
    [String.raw`^\D\D$`, "😀"],
    [String.raw`^\p{2}$`, "pp"],
    ["^[a&&b]+$", "&a"],
    ["^[[a]b]$", "[b]"],
    ["^[!--]$", "-"],
    [String.raw`^\u{3}$`, "uuu"],
    ["^[😀]{2}$", "😀"],
    [String.raw`^\ud83d\ude00{1}$`, "😀"],
    [String.raw`a\B`, "ab😀"],
    ["(?<!a)(?!a)", "a😀a"],
    [String.raw`^[\q{ab}]$`, "q"],
    [String.raw`^\-$`, "-"],
    ["^a{,2}$", "a{,2}"],
    ["^]$", "]"],
    ["^a|b$", "xb"],
    ["a$|^b", "bx"],
    [String.raw`\/`, "a/b"],
    [String.raw`^\\.$`, String.raw`\x`],
    [String.raw`^\\\p$`, String.raw`\p`],
    ["b", "abc"],
    ["^[(){}|/]$", "("],
    [String.raw`^(a)\1$`, "aa"],
    ["^$|^x", ""],
    [String.raw`^\\S$`, String.raw`\S`],
    [String.raw`^[\]\[]$`, "["],
  ];
  test.each(traps)("%s takes “%s”, as the schema does", async (source, text) => {
    const schema = z.string().regex(new RegExp(source));
    expect(schema.safeParse(text).success).toBe(true);
    const attributes = of(schema) as Typed["attributes"];
    expect(await typeAndCheck(page, [{ element: "input", attributes, text }])).toEqual([
      { value: text, valid: true },
    ]);
  });

  test("no constraint refuses what the schema accepts", async () => {
    let held = 0;
    const property = fc.asyncProperty(
      fc.array(constrained, { minLength: 25, maxLength: 50 }),
      async (samples) => {
        const batch = samples.flatMap(controls);
        const checked = await typeAndCheck(
          page,
          batch.map(({ typed }) => typed),
        );
        for (const [i, { value, valid }] of checked.entries()) {
          const { typed, sample } = batch[i] as (typeof batch)[number];
          // A control may be unable to hold a text: a line break, or the year 0.
          if (value !== typed.text) continue;
          held++;
          if (!valid) {
            throw new Error(
              `${sample.label} takes ${JSON.stringify(typed.text)}, but ${JSON.stringify(typed.attributes)} doesn’t`,
            );
          }
        }
      },
    );
    await fc.assert(property, {
      numRuns: Math.ceil(runs / 25),
      endOnFailure: true,
      interruptAfterTimeLimit: 500_000,
    });
    expect(held).toBeGreaterThan(runs);
  }, 600_000);

  test("no constraint refuses what the schema of a whole form accepts, with groups that may be absent", async () => {
    let held = 0;
    const property = fc.asyncProperty(
      fc.array(wholeForm, { minLength: 25, maxLength: 50 }),
      async (forms) => {
        const accepted = forms.filter(
          ({ schema, entries }) => parseForm(schema, formData(...entries)).success,
        );
        const batch = accepted.flatMap(controlsOf);
        const checked = await typeAndCheck(page, batch);
        for (const [i, { value, valid }] of checked.entries()) {
          const { text, attributes } = batch[i] as Typed;
          if (value !== text) continue;
          held++;
          expect(valid, `${JSON.stringify(attributes)} takes ${JSON.stringify(text)}`).toBe(true);
        }
      },
    );
    await fc.assert(property, { numRuns: Math.ceil(runs / 25), endOnFailure: true });
    expect(held).toBeGreaterThan(runs / 4);
  }, 600_000);
});

/** The controls that a sample can be typed into; none when its schema refuses the text. */
function controls(sample: Sample): { typed: Typed; sample: Sample }[] {
  const text = sample.text;
  if (!parseForm(z.object({ a: sample.schema }), formData(["a", text])).success) return [];
  const field = fieldOf(sample.schema);
  const { pattern, ...others } = nativeAttributes(field);
  const attributes = others as Typed["attributes"];
  if (field.kind === "number" || field.kind === "date") {
    return [
      {
        typed: { element: "input", attributes: { type: field.kind, ...attributes }, text },
        sample,
      },
    ];
  }
  const matching = pattern === undefined ? attributes : { ...attributes, pattern };
  return [
    { typed: { element: "input", attributes: matching, text }, sample },
    { typed: { element: "textarea", attributes, text }, sample },
  ];
}

/** The controls of a form with one text each, and what was typed into them. */
function controlsOf(form: WholeForm): Typed[] {
  return fieldsOnPage(form).flatMap((field) => {
    const [text] = form.entries.filter(([name]) => name === field.name).map(([, value]) => value);
    if (typeof text !== "string" || !["text", "number", "date", "choice"].includes(field.kind)) {
      return [];
    }
    const type = field.kind === "number" || field.kind === "date" ? { type: field.kind } : {};
    const attributes = { ...type, ...nativeAttributes(field) } as Typed["attributes"];
    return [{ element: "input", attributes, text }];
  });
}
