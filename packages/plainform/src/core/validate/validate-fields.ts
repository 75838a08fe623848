import { isBlank } from "../decode/is-blank.ts";
import { hasCommas, isExact, isNumber, plainNumber } from "../decode/number-text.ts";
import type { Constraint, FieldDescriptor, TextTransform } from "../field-descriptor.ts";
import { isWithin } from "../is-within.ts";
import type { FieldErrors } from "./field-errors.ts";
import { applyTextTransforms } from "./text-transforms.ts";

/** A field that a person can put right. */
export interface MountedField {
  readonly field: FieldDescriptor;
  /**
   * Finds its errors, where it has no control of its own name; a part of it may be what is wrong. `undefined` where it
   * is as any other field, `null` while only the server can look.
   *
   * @param isAsked whether an empty value is refused, as far as the other fields say
   */
  readonly look?:
    | ((data: FormData, field: FieldDescriptor, isAsked: boolean) => FieldErrors | null | undefined)
    | undefined;
}

/**
 * All that is wrong with the fields of a form by their constraints, in their order. A field of a group that may be
 * absent is asked for once something is entered into one of the others.
 *
 * @param only the name of the field to look at; the others are there for what they say of its group
 * @returns `undefined` while the browser can't look at one of them
 */
export function validateFields(
  fields: readonly MountedField[],
  data: FormData,
  only = "",
): FieldErrors | undefined {
  const errors: FieldErrors = {};
  const isFilled = (group?: string, countsUnticked?: boolean) =>
    group !== undefined &&
    fields.some(({ field }) => isEntered(field, data, group, countsUnticked));
  for (const { field, look } of fields) {
    const { name, requiredWith, untickedCountsIn } = field;
    if (!isWithin(only, name)) continue;
    const isAsked =
      requiredWith === undefined ||
      isFilled(requiredWith, untickedCountsIn === "" || isFilled(untickedCountsIn));
    const found = look?.(data, field, isAsked);
    if (found === null) return undefined;
    const message = found ? undefined : validateField(field, data.getAll(name), isAsked);
    Object.assign(errors, found, message && { [name]: [message] });
  }
  return errors;
}

/** Whether something is entered into a field of a group: into a date, it may be a part. */
function isEntered(
  { kind, name }: FieldDescriptor,
  data: FormData,
  group: string,
  countsUnticked?: boolean,
): boolean {
  return (
    isWithin(group, name) &&
    ["", ".day", ".month", ".year"].some(
      (part) => filledIn(countsUnticked ? "" : kind, data.getAll(name + part))[0],
    )
  );
}

/** The values that say something. An empty file input sends a file without a name. */
function filledIn(kind: string, values: readonly FormDataEntryValue[]) {
  return values.filter((value) => {
    const text = typeof value === "string" ? value : value.name;
    // A hidden companion of a checkbox says for it that it isn't ticked.
    return !isBlank(text) && (kind !== "checkbox" || text !== "false");
  });
}

/**
 * What is wrong with a field, by its constraints alone and in its schema's own words. Needs no schema, so that it can
 * run in the browser with each key. It refuses nothing that the schema accepts; what only the schema knows, a
 * refinement or another field's value, it lets pass.
 *
 * @param values what the field's controls hold, as a form would send it
 * @param isAsked whether an empty value is refused, as far as the other fields say
 * @returns the message to show; `undefined` where nothing is known to be wrong
 * @example validateField(postFields.title, ["  "]) // "Enter a title"
 */
export function validateField(
  field: FieldDescriptor,
  values: readonly FormDataEntryValue[],
  isAsked = field.requiredWith === undefined,
): string | undefined {
  const { kind, messages, steps, ...bounds } = field as unknown as Checkable;
  const filled = filledIn(kind, values);
  const [first] = filled;
  if (first === undefined) return isAsked ? messages.required : undefined;
  const typed = applyTextTransforms(String(first).normalize("NFC"), steps);
  const text = kind === "number" ? plainNumber(typed, bounds.decimalComma) : typed;
  const isBroken = ([constraint]: [string, string]) =>
    breaks[constraint as Constraint](text, { kind, ...bounds }, filled);
  return Object.entries(messages).find(isBroken)?.[1];
}

/** What fields of all kinds may have. A bound that one doesn't have is `undefined`, to which nothing compares. */
interface Checkable extends Pick<FieldDescriptor, "kind" | "messages"> {
  readonly steps?: readonly TextTransform[];
  readonly minLength: number;
  readonly maxLength: number;
  readonly pattern: string;
  readonly min: number | string;
  readonly max: number | string;
  readonly integer: boolean;
  readonly step: number;
  readonly decimalComma?: true;
  readonly accept?: string;
  readonly maxSize: number;
}

type Breaks = (
  text: string,
  bounds: Omit<Checkable, "messages" | "steps">,
  filled: readonly FormDataEntryValue[],
) => boolean;

/** Whether a constraint is broken. The messages have them in the order in which the schema would say so. */
const breaks: Record<Constraint, Breaks> = {
  required: (text) => text === "",
  commas: hasCommas,
  digits: (text) => isNumber(text) && !isExact(text),
  type: (text, { kind, accept }, files) =>
    kind === "number"
      ? !isNumber(text)
      : kind === "date"
        ? !isDay(text)
        : !files.every((file) => accept?.split(",").includes((file as File).type)),
  // Characters, as the schema counts them: an emoji is one.
  minLength: (text, { minLength }) => Array.from(text).length < minLength,
  maxLength: (text, { maxLength }) =>
    text.length > maxLength && Array.from(text).length > maxLength,
  pattern: (text, { pattern }) => !new RegExp(pattern).test(text),
  // A text is compared with a number as the number that it is, days as texts.
  min: (text, { kind, min }, filled) => (isMany(kind) ? filled.length : text) < min,
  max: (text, { kind, max, maxSize }, filled) =>
    kind === "file"
      ? filled.some((file) => (file as File).size > maxSize)
      : // In a set, the same twice is one.
        (isMany(kind) ? new Set(filled).size : text) > max,
  integer: (text) => Number(text) % 1 !== 0,
  step: (text, { step }) => {
    // 0.3 is a multiple of 0.1, though their quotient is 2.9999999999999996.
    const quotient = Number(text) / step;
    return Math.abs(quotient - Math.round(quotient)) > 1e-9 * Math.max(1, Math.abs(quotient));
  },
};

function isMany(kind: string): boolean {
  return kind === "list" || kind === "values";
}

/** What the server reads as a day, in fewer bytes: a day that isn't there becomes one of the next month, or none. */
function isDay(text: string): boolean {
  const day = new Date(text);
  return text.length === 10 && Number(day) > -9e15 && day.toISOString().startsWith(text);
}
