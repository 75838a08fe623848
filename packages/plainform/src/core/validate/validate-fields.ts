import { isBlank } from "../decode/is-blank.ts";
import type {
  Constraint,
  FieldDescriptor,
  NumberDescriptor,
  TextTransform,
} from "../field-descriptor.ts";
import { isWithin } from "../is-within.ts";
import type { FieldErrors } from "./field-errors.ts";
import { applyTextTransforms } from "./text-transforms.ts";

/** A field that a person can put right. */
export interface MountedField {
  readonly field: FieldDescriptor;
  /** Whether it is a date in three controls, none of which has the name of the field itself. */
  readonly inParts?: boolean | undefined;
}

/** The validators of what few forms have, in the file `late-validators.ts`, which a browser loads when it is needed. */
export interface LateValidators {
  /** @returns the message to show; `undefined` where nothing is wrong */
  readonly validateNumber: (field: NumberDescriptor, typed: string) => string | undefined;
  /** @param isAsked whether an empty date is refused, as far as the other fields say */
  readonly validateDateParts: (
    data: FormData,
    field: FieldDescriptor,
    isAsked: boolean,
  ) => FieldErrors;
}

/**
 * All that is wrong with the fields of a form by their constraints, in their order. A field of a group that may be
 * absent is asked for once something is entered into one of the others.
 *
 * @param only the name of the field to look at; the others are there for what they say of its group
 * @param late `undefined` while they aren't loaded
 * @returns `undefined` where a field needs the late validators, which aren't loaded yet
 */
export function validateFields(
  fields: readonly MountedField[],
  data: FormData,
  only = "",
  late?: LateValidators,
): FieldErrors | undefined {
  const errors: FieldErrors = {};
  const isFilled = (group?: string, countsUnticked?: boolean) =>
    group !== undefined &&
    fields.some(({ field }) => isEntered(field, data, group, countsUnticked));
  for (const { field, inParts } of fields) {
    const { name, kind, requiredWith, untickedCountsIn } = field;
    if (!isWithin(only, name)) continue;
    const isAsked =
      requiredWith === undefined ||
      isFilled(requiredWith, untickedCountsIn === "" || isFilled(untickedCountsIn));
    const isLate = (inParts || kind === "number") && isEntered(field, data, name);
    if (isLate && !late) return undefined;
    if (isLate && inParts) Object.assign(errors, late?.validateDateParts(data, field, isAsked));
    else {
      const message = validateField(field, data.getAll(name), isAsked, late);
      if (message) errors[name] = [message];
    }
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
 * @param late without it, a number is only looked at for whether it is there
 * @returns the message to show; `undefined` where nothing is known to be wrong
 * @example validateField(postFields.title, ["  "]) // "Enter a title"
 */
export function validateField(
  field: FieldDescriptor,
  values: readonly FormDataEntryValue[],
  isAsked = field.requiredWith === undefined,
  late?: LateValidators,
): string | undefined {
  const { kind, messages, steps, ...bounds } = field as unknown as Checkable;
  const filled = filledIn(kind, values);
  const [first] = filled;
  if (first === undefined) return isAsked ? messages.required : undefined;
  const text = applyTextTransforms(String(first).normalize("NFC"), steps);
  if (kind === "number") return late?.validateNumber(field as NumberDescriptor, text);
  const isBroken = ([constraint]: [string, string]) =>
    breaks[constraint as Constraint]?.(text, { kind, ...bounds }, filled);
  return Object.entries(messages).find(isBroken)?.[1];
}

/** The constraints that fields of any kind but numbers may have. A comparison with a bound that is `undefined` is false. */
interface Checkable extends Pick<FieldDescriptor, "kind" | "messages"> {
  readonly steps?: readonly TextTransform[];
  readonly minLength: number;
  readonly maxLength: number;
  readonly pattern: string;
  readonly min: number | string;
  readonly max: number | string;
  readonly accept?: string;
  readonly maxSize: number;
}

type Breaks = (
  text: string,
  bounds: Omit<Checkable, "messages" | "steps">,
  filled: readonly FormDataEntryValue[],
) => boolean;

/** Whether a constraint is broken. The messages have them in the order in which the schema would say so. */
const breaks: { readonly [constraint in Constraint]?: Breaks } = {
  required: (text) => text === "",
  type: (text, { kind, accept }, files) =>
    kind === "date"
      ? !isDay(text)
      : !files.every((file) => accept?.split(",").includes((file as File).type)),
  // Characters, as the schema counts them: an emoji is one.
  minLength: (text, { minLength }) => Array.from(text).length < minLength,
  maxLength: (text, { maxLength }) =>
    text.length > maxLength && Array.from(text).length > maxLength,
  pattern: (text, { pattern }) => !new RegExp(pattern).test(text),
  // Days are compared as texts.
  min: (text, { kind, min }, filled) => (isMany(kind) ? filled.length : text) < min,
  max: (text, { kind, max, maxSize }, filled) =>
    kind === "file"
      ? filled.some((file) => (file as File).size > maxSize)
      : // In a set, the same twice is one.
        (isMany(kind) ? new Set(filled).size : text) > max,
};

function isMany(kind: string): boolean {
  return kind === "list" || kind === "values";
}

/** What the server reads as a day, in fewer bytes: a day that isn't there becomes one of the next month, or none. */
function isDay(text: string): boolean {
  const day = new Date(text);
  return text.length === 10 && Number(day) > -9e15 && day.toISOString().startsWith(text);
}
