import type { TextDescriptor, TextTransform } from "../field-descriptor.ts";
import { unanchored } from "../validate/constraint-attributes.ts";
import { transformOf } from "../zod/checks.ts";
import type { CheckDef } from "../zod/definition.ts";
import { omitUndefined } from "./omit-undefined.ts";

/** Returns the constraints of a text that a browser can check with the same result as the schema. */
export function textConstraints(checks: readonly CheckDef[]) {
  const type = inputType(checks);
  const transforms = transformsOf(checks);
  // An overwrite by custom code may make any text valid.
  if (transforms === undefined) return { type };
  const { min: minLength, max: maxLength } = countConstraints(checks);
  const pattern = patternOf(checks);
  // A browser checks the pattern before any transform, and ignores it on date and time inputs.
  const mayBeNative = transforms.length === 0 && type !== "date" && type !== "time";
  const isNative = mayBeNative && pattern !== undefined && isNativePattern(pattern);
  return omitUndefined({
    type,
    transforms: transforms.length > 0 ? transforms : undefined,
    minLength,
    maxLength,
    pattern,
    patternIsNative: isNative ? (true as const) : undefined,
  });
}

/** Returns the bounds of a text's length in characters, or of the number of values in a list or set. */
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

/**
 * Returns the constraints of a number. An exclusive bound is claimed as an inclusive one, because HTML has no exclusive
 * bounds and a claim must never refuse a value that the schema accepts.
 */
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
  // HTML has only one step, so several steps are not claimed.
  const [step, ...others] = steps;
  return { integer, ...omitUndefined({ min, max, step: others.length === 0 ? step : undefined }) };
}

/** Returns the narrowest bounds. Infinite bounds are left out: they bound nothing, and JSON can't hold them. */
function narrowest(least: readonly number[], most: readonly number[]) {
  const min = Math.max(...least);
  const max = Math.min(...most);
  return omitUndefined({
    min: Number.isFinite(min) ? min : undefined,
    max: Number.isFinite(max) ? max : undefined,
  });
}

/** Returns the first and last day (`YYYY-MM-DD`, midnight UTC) that a date's checks allow. */
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

/** Returns the media types and the largest size in bytes that a file's checks allow. */
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

/**
 * The formats that zod checks by a function and not by their pattern. The pattern refuses some texts that the function
 * accepts, like `1::2:127.0.0.1`.
 */
const ownChecks = new Set(["ipv6", "cidrv6", "base64", "base64url", "jwt", "url"]);

/** Returns the only pattern of a text; `undefined` where there are several, or where the pattern has flags. */
function patternOf(checks: readonly CheckDef[]): string | undefined {
  const [only, ...others] = formatsOf(checks);
  if (others.length > 0 || !only || ownChecks.has(only.format)) return undefined;
  return only.pattern?.flags === "" ? only.pattern.source : undefined;
}

/**
 * Returns the transforms of a text before it is checked. `undefined` means that a browser can't do the same,
 * because a step is custom code or comes after a check.
 */
function transformsOf(checks: readonly CheckDef[]): TextTransform[] | undefined {
  const transforms: TextTransform[] = [];
  let checked = false;
  for (const check of checks) {
    if (check.check !== "overwrite") {
      checked ||= check.check !== "custom";
      continue;
    }
    const step = transformOf(check.tx);
    if (step === undefined || (checked && step !== "none")) return undefined;
    if (step !== "none") transforms.push(step);
  }
  return transforms;
}

/**
 * Whether a regular expression without flags means the same with the flag `v`, with which browsers compile a `pattern`.
 * `.`, `[^a]`, `\W` and negative assertions match half an emoji without the flag and a whole one with it; `\p{L}`,
 * `[a&&b]` and `[[a]]` mean something else. A pattern that may differ doesn't become an attribute.
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
