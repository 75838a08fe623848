import type { TextDescriptor, TextTransform } from "../field-descriptor.ts";
import { unanchored } from "../validate/constraint-attributes.ts";
import { transformOf } from "../zod/checks.ts";
import type { CheckDef } from "../zod/definition.ts";
import { omitUndefined } from "./omit-undefined.ts";

/** The constraints of a text: those that a browser can check as the schema does. */
export function textConstraints(checks: readonly CheckDef[]) {
  const type = inputType(checks);
  const steps = stepsOf(checks);
  // An overwrite that nobody knows may make any text fit.
  if (steps === undefined) return { type };
  const { min: minLength, max: maxLength } = countConstraints(checks);
  const pattern = patternOf(checks);
  // A browser looks at the text before any step, and at no pattern of a date or a time.
  const mayBeNative = steps.length === 0 && type !== "date" && type !== "time";
  const isNative = mayBeNative && pattern !== undefined && isNativePattern(pattern);
  return omitUndefined({
    type,
    steps: steps.length > 0 ? steps : undefined,
    minLength,
    maxLength,
    pattern,
    patternIsNative: isNative ? (true as const) : undefined,
  });
}

/** How many characters a text has, or how many values a list or set. */
export function countConstraints(checks: readonly CheckDef[]): { min?: number; max?: number } {
  const most: number[] = [];
  const least: number[] = [];
  for (const check of checks) {
    if (check.check === "min_length" || check.check === "min_size") least.push(check.minimum);
    if (check.check === "max_length" || check.check === "max_size") most.push(check.maximum);
    if (check.check === "length_equals") for (const list of [least, most]) list.push(check.length);
    if (check.check === "size_equals") for (const list of [least, most]) list.push(check.size);
  }
  return narrowest(least, most);
}

/** The constraints of a number. A bound that excludes itself is claimed as one that doesn't: never too much. */
export function numberConstraints(checks: readonly CheckDef[]) {
  const integer = checks.some(
    (check) => check.check === "number_format" && /int/.test(check.format),
  );
  const least: number[] = [];
  const most: number[] = [];
  const steps: number[] = [];
  for (const check of checks) {
    if (check.check === "multiple_of") steps.push(Math.abs(Number(check.value)));
    if (check.check !== "greater_than" && check.check !== "less_than") continue;
    const bound = Number(check.value);
    const next = integer && Number.isInteger(bound) && !check.inclusive ? 1 : 0;
    if (check.check === "greater_than") least.push(bound + next);
    else most.push(bound - next);
  }
  const { min, max } = narrowest(least, most);
  // Of several steps, a browser knows one.
  const [step, ...others] = steps;
  return { integer, ...omitUndefined({ min, max, step: others.length === 0 ? step : undefined }) };
}

/** The bounds that stand for all of them. JSON has no infinity, and a bound that far out is none. */
function narrowest(least: readonly number[], most: readonly number[]) {
  const min = Math.max(...least);
  const max = Math.min(...most);
  return omitUndefined({
    min: Number.isFinite(min) ? min : undefined,
    max: Number.isFinite(max) ? max : undefined,
  });
}

/** The first and last day that a date's checks allow, at midnight UTC. */
export function dateConstraints(checks: readonly CheckDef[]): { min?: string; max?: string } {
  let min: number | undefined;
  let max: number | undefined;
  for (const check of checks) {
    if (check.check !== "greater_than" && check.check !== "less_than") continue;
    if (!(check.value instanceof Date)) continue;
    const days = check.value.getTime() / 86_400_000;
    if (check.check === "greater_than") {
      const first = Math.ceil(days) + (!check.inclusive && Number.isInteger(days) ? 1 : 0);
      min = Math.max(min ?? first, first);
    } else {
      const last = Math.floor(days) - (!check.inclusive && Number.isInteger(days) ? 1 : 0);
      max = Math.min(max ?? last, last);
    }
  }
  return omitUndefined({ min: toDay(min), max: toDay(max) });
}

function toDay(days: number | undefined): string | undefined {
  const day =
    days === undefined ? undefined : new Date(days * 86_400_000).toISOString().slice(0, 10);
  return day && /^\d{4}-/.test(day) ? day : undefined;
}

/** The media types and the size that a file's checks allow. */
export function fileConstraints(checks: readonly CheckDef[]): {
  accept?: string;
  maxSize?: number;
} {
  let accept: string | undefined;
  let maxSize: number | undefined;
  for (const check of checks) {
    if (check.check === "mime_type") accept = check.mime.join(",");
    if (check.check === "max_size") maxSize = Math.min(maxSize ?? check.maximum, check.maximum);
  }
  return omitUndefined({ accept, maxSize });
}

const inputTypes: Record<string, TextDescriptor["type"]> = {
  email: "email",
  url: "url",
  date: "date",
  time: "time",
  e164: "tel",
};

function inputType(checks: readonly CheckDef[]): TextDescriptor["type"] {
  const types = formatsOf(checks).map(({ format }) => inputTypes[format]);
  return types.find((type) => type !== undefined) ?? "text";
}

function formatsOf(checks: readonly CheckDef[]) {
  return checks.filter((check) => check.check === "string_format");
}

/** Formats that Zod checks by a function: their pattern refuses some that it takes, like `1::2:127.0.0.1`. */
const ownChecks = new Set(["ipv6", "cidrv6", "base64", "base64url", "jwt", "url"]);

/** The one pattern of a text, when it stands for itself: no flags, no second one. */
function patternOf(checks: readonly CheckDef[]): string | undefined {
  const [only, ...others] = formatsOf(checks);
  if (others.length > 0 || !only || ownChecks.has(only.format)) return undefined;
  return only.pattern?.flags === "" ? only.pattern.source : undefined;
}

/**
 * What a text goes through before it is looked at; `undefined` when the browser can't do the same: a step is the
 * application's own, or stands behind a check.
 */
function stepsOf(checks: readonly CheckDef[]): TextTransform[] | undefined {
  const steps: TextTransform[] = [];
  let checked = false;
  for (const check of checks) {
    if (check.check !== "overwrite") {
      checked ||= check.check !== "custom";
      continue;
    }
    const step = transformOf(check.tx);
    if (step === undefined || (checked && step !== "none")) return undefined;
    if (step !== "none") steps.push(step);
  }
  return steps;
}

/**
 * Whether a regular expression without flags says the same with the flag `v`, which browsers compile a pattern with.
 * `.`, `[^a]`, `\W` and assertions that negate take half an emoji without it and a whole one with it; `\p{L}`,
 * `[a&&b]` and `[[a]]` are other things altogether. Where that is unsure, there is no attribute.
 */
function isNativePattern(source: string): boolean {
  const unescaped = source.replaceAll(/\\./g, "_");
  const outside = unescaped.replaceAll(/\[[^\]]*\]/g, "_");
  if (/\.|\(\?(?:<?!|[ims-])/.test(outside)) return false;
  if (/[^ -~]|\\[BDPSWpqu]/.test(source.replaceAll("\\\\", "_"))) return false;
  const classes = unescaped.match(/\[[^\]]*\]/g) ?? [];
  return classes.every((text) => !/^\[\^|.\[|--|&&/.test(text)) && compiles(source);
}

function compiles(source: string): boolean {
  try {
    new RegExp(unanchored(source), "v");
    return true;
  } catch {
    return false;
  }
}
