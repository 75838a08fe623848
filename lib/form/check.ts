import type { Constraint, FieldDescriptor, FileField, ListField, TextField } from "./descriptor.ts";
import { numberText } from "./read/number-text.ts";
import { takeSteps } from "./steps.ts";

/**
 * What is wrong with a field, by its constraints alone and in its schema's own words. Needs no schema, so that it can
 * run in the browser with each key. It refuses nothing that the schema accepts; what only the schema knows, a
 * refinement or another field's value, it lets pass.
 *
 * @param values what the field's controls hold, as a form would send it
 * @returns the message to show; `undefined` where nothing is known to be wrong
 * @example check(postFields.title, ["  "]) // "Enter a title"
 */
export function check(
  field: FieldDescriptor,
  values: readonly FormDataEntryValue[],
): string | undefined {
  const filled = values.filter(isFilled);
  const [first] = filled;
  if (first === undefined || (field.kind === "checkbox" && filled.every(isFalse))) {
    return field.messages.required;
  }
  const broken = brokenBy(field, filled, String(first).normalize("NFC"));
  return broken.map((constraint) => field.messages[constraint]).find(Boolean);
}

/** An empty file input sends a file without a name. */
function isFilled(value: FormDataEntryValue): boolean {
  return typeof value === "string" ? value !== "" : value.name !== "";
}

/** A hidden companion of a checkbox says so for it. */
function isFalse(value: FormDataEntryValue): boolean {
  return value === "false";
}

function brokenBy(
  field: FieldDescriptor,
  filled: readonly FormDataEntryValue[],
  text: string,
): Constraint[] {
  switch (field.kind) {
    case "text":
      return ofText(field, text);
    case "number": {
      if (!numberText.test(text)) return ["type"];
      const value = Number(text);
      const broken: Constraint[] = outside(value, field);
      if (field.integer && value % 1 !== 0) broken.push("integer");
      if (!isMultiple(value, field.step)) broken.push("step");
      return broken;
    }
    case "date":
      return isDay(text) ? outside(text, field) : ["type"];
    case "list":
      return ofList(field, filled);
    case "file":
      return ofFiles(field, filled as readonly File[]);
    default:
      return [];
  }
}

function ofText({ steps, minLength, maxLength, pattern }: TextField, typed: string): Constraint[] {
  const text = takeSteps(typed, steps);
  // Characters, as the schema counts them: an emoji is one.
  const { length } = Array.from(text);
  const broken: Constraint[] = text === "" ? ["required"] : [];
  if (length < (minLength ?? 0)) broken.push("minLength");
  if (length > (maxLength ?? length)) broken.push("maxLength");
  if (pattern !== undefined && !new RegExp(pattern).test(text)) broken.push("pattern");
  return broken;
}

/** What the server reads as a day, in fewer bytes: a day that isn't there becomes one of the next month, or none. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function outside<Value extends number | string>(
  value: Value,
  { min, max }: { min?: Value; max?: Value },
): Constraint[] {
  if (min !== undefined && value < min) return ["min"];
  return max !== undefined && value > max ? ["max"] : [];
}

/** 0.3 is a multiple of 0.1, though their quotient is 2.9999999999999996. */
function isMultiple(value: number, step: number | undefined): boolean {
  const quotient = value / (step ?? value);
  return !(Math.abs(quotient - Math.round(quotient)) > 1e-9 * Math.max(1, Math.abs(quotient)));
}

/** In a set, the same twice is one. */
function ofList({ min = 0, max }: ListField, filled: readonly unknown[]): Constraint[] {
  if (filled.length < min) return ["min"];
  return new Set(filled).size > (max ?? filled.length) ? ["max"] : [];
}

function ofFiles({ accept, maxSize }: FileField, files: readonly File[]): Constraint[] {
  if (accept && files.some(({ type }) => !accept.split(",").includes(type))) return ["type"];
  return files.some(({ size }) => size > (maxSize ?? size)) ? ["max"] : [];
}
