import fc from "fast-check";
import { z } from "zod";
import { isBlank } from "@/packages/plainform/src/core/decode/is-blank.ts";
import {
  isUnreadable,
  normalizeText,
} from "@/packages/plainform/src/core/decode/normalize-text.ts";

/** Text as a browser sends it and a schema sees it: well-formed, normal, any character but NUL, and something to see. */
export const text: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: "grapheme", maxLength: 8 }),
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.constantFrom("false", "on", "null", "undefined", " ", "a\nb", "0", "😀", "__proto__"),
  )
  .map(normalizeText)
  .filter((value) => !isUnreadable(value) && (value === "" || !isBlank(value)));

export const filled = text.filter((value) => value !== "");

export const number = fc
  .oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.integer({ min: -9, max: 9 }),
  )
  .map((value) => (Object.is(value, -0) ? 0 : value));

/** Midnight UTC of any day that a date control can name. */
export const midnight = fc
  .integer({ min: Date.UTC(1, 0, 1) / 86_400_000 - 700_000, max: 2_932_896 })
  .map((day) => new Date(day * 86_400_000))
  .filter((date) => /^\d{4}-/.test(date.toISOString()) && date.getUTCFullYear() > 0);

export const toDay = (date: Date) => date.toISOString().slice(0, 10);

/** A schema with constraints, and a text that it may accept. */
export interface Sample {
  label: string;
  schema: z.ZodType;
  text: string;
}

const length = fc.nat({ max: 6 });

const withLengths = fc
  .tuple(
    fc.option(length),
    fc.option(length),
    fc.constantFrom("", "trim", "lower", "upper", "normalize"),
    fc.boolean(),
  )
  .map(([min, extra, step, stepFirst]) => {
    let schema = z.string();
    const takeStep = () => {
      if (step === "trim") schema = schema.trim();
      if (step === "lower") schema = schema.toLowerCase();
      if (step === "upper") schema = schema.toUpperCase();
      if (step === "normalize") schema = schema.normalize();
    };
    if (stepFirst) takeStep();
    if (min !== null) schema = schema.min(min);
    if (extra !== null) schema = schema.max((min ?? 0) + extra);
    if (!stepFirst) takeStep();
    return {
      label: `z.string() ${stepFirst ? step : ""} ${min}… ${step}`,
      schema: schema as z.ZodType,
    };
  });

const regexes = [
  /^[a-z]+$/,
  /[A-Z]{2}/,
  /^\d{3}/,
  /x$|^y/,
  /^(?:ab|cd)*$/,
  /\bword\b/,
  /^[\w-]+$/,
  /^\s*\d+\s*$/,
  /(\d)\1/,
  /^(?=.*\d).{2,}$/,
  /^[^\d]{1,4}$/,
  /^\S+$/,
  /^.{1,3}$/,
  /^[a\-z.]+$/,
  /^\w+@\w+\.\w+$/,
  /^$/,
  /a|^$/,
  /^[^x]{2}$/,
  /^(?!no).+$/,
];

const withPattern = fc.constantFrom(...regexes).chain((regex) =>
  fc.oneof(fc.stringMatching(/[\w-]{0,4}/), text, matching(regex)).map((value) => ({
    label: String(regex),
    schema: z.string().regex(regex),
    text: normalizeText(value),
  })),
);

function matching(regex: RegExp): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(regex);
  } catch {
    return text;
  }
}

const formats: fc.Arbitrary<Sample> = fc.oneof(
  fc.emailAddress().map((value) => ({ label: "email", schema: z.email(), text: value })),
  fc.webUrl().map((value) => ({ label: "url", schema: z.url(), text: value })),
  fc.uuid().map((value) => ({ label: "uuid", schema: z.uuid(), text: value })),
  fc.ipV4().map((value) => ({ label: "ipv4", schema: z.ipv4(), text: value })),
  fc.ipV6().map((value) => ({ label: "ipv6", schema: z.ipv6(), text: value })),
  fc.base64String().map((value) => ({ label: "base64", schema: z.base64(), text: value })),
  fc.ulid().map((value) => ({ label: "ulid", schema: z.ulid(), text: value })),
  fc.domain().map((value) => ({ label: "hostname", schema: z.hostname(), text: value })),
  fc
    .stringMatching(/^\+[1-9]\d{7,14}$/)
    .map((value) => ({ label: "e164", schema: z.e164(), text: value })),
  fc
    .stringMatching(/^[0-9a-f]{0,6}$/)
    .map((value) => ({ label: "hex", schema: z.hex(), text: value })),
  fc
    .constantFrom("😀", "👨‍👩‍👧", "🇩🇪")
    .map((value) => ({ label: "emoji", schema: z.emoji(), text: value })),
  fc
    .stringMatching(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/)
    .map((value) => ({ label: "time", schema: z.iso.time(), text: value })),
  midnight.map((value) => ({ label: "iso date", schema: z.iso.date(), text: toDay(value) })),
  text.map((value) => ({
    label: "includes",
    schema: z
      .string()
      .startsWith(value.slice(0, 1))
      .includes(value.slice(1, 2))
      .endsWith(value.slice(-1)),
    text: value,
  })),
);

const numbers: fc.Arbitrary<Sample> = fc
  .record({
    value: number,
    below: fc.option(fc.oneof(number, fc.nat(9))),
    above: fc.option(fc.oneof(number, fc.nat(9))),
    step: fc.option(fc.constantFrom(1, 2, 5, 0.1, 0.25, 0.01, 1e-7, 3)),
    exclusive: fc.boolean(),
    int: fc.boolean(),
  })
  .map(({ value, below, above, step, exclusive, int }) => {
    let schema = int ? z.int() : z.number();
    const scaled = step === null ? value : Number((Math.round(value) * step).toPrecision(12));
    const chosen = int ? Math.trunc(scaled) : scaled;
    if (below !== null)
      schema = exclusive
        ? schema.gt(chosen - Math.abs(below))
        : schema.min(chosen - Math.abs(below));
    if (above !== null)
      schema = exclusive
        ? schema.lt(chosen + Math.abs(above))
        : schema.max(chosen + Math.abs(above));
    if (step !== null) schema = schema.multipleOf(step);
    return {
      label: JSON.stringify({ below, above, step, exclusive, int }),
      schema,
      text: String(chosen),
    };
  });

const dates: fc.Arbitrary<Sample> = fc
  .record({ value: midnight, before: fc.option(fc.nat()), after: fc.option(fc.nat()) })
  .map(({ value, before, after }) => {
    let schema = z.date();
    if (before !== null) schema = schema.min(new Date(value.getTime() - before));
    if (after !== null) schema = schema.max(new Date(value.getTime() + after));
    return { label: JSON.stringify({ before, after }), schema, text: toDay(value) };
  });

/** Wrappers change what an empty value means, and claim nothing else. */
const wraps: readonly ((schema: z.ZodType) => z.ZodType)[] = [
  (schema) => schema,
  (schema) => schema.optional(),
  (schema) => schema.nullable(),
  (schema) => schema.default("a"),
  (schema) => schema.prefault("a"),
  (schema) => schema.catch("a"),
  (schema) => schema.readonly(),
  (schema) => schema.optional().nonoptional(),
  (schema) => schema.pipe(z.any()),
  (schema) => schema.transform(() => 1),
  (schema) => schema.refine(() => true),
  (schema) => z.lazy(() => schema),
  (schema) => z.preprocess((value) => `${value}aaaaaa`, schema),
  (schema) => z.union([schema, z.literal("")]),
  (schema) => z.union([schema, z.number()]),
  (schema) => z.intersection(schema, schema),
];

/** Any field with constraints, and what may be typed into it. */
export const constrained: fc.Arbitrary<Sample> = fc
  .tuple(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc
          .tuple(withLengths, text)
          .map(([schema, value]) => ({ ...schema, text: value })),
      },
      { weight: 3, arbitrary: withPattern },
      { weight: 2, arbitrary: formats },
      { weight: 2, arbitrary: numbers },
      dates,
    ),
    fc.oneof(fc.constant(0), fc.nat({ max: wraps.length - 1 })),
    fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
  )
  .map(([sample, wrap, empty]) => ({
    label: `${sample.label} in wrapper ${wrap}`,
    schema: wraps[wrap]?.(sample.schema) ?? sample.schema,
    text: empty ? "" : sample.text,
  }));
