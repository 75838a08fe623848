import { isBlank } from "../decode/is-blank.ts";
import type {
  Constraint,
  FieldDescriptor,
  NumberDescriptor,
  TextTransform,
} from "../field-descriptor.ts";
import { isWithin } from "../path.ts";
import type { FieldErrors } from "./field-errors.ts";
import { applyTextTransforms } from "./text-transforms.ts";

/** A field that is on the page, where a person can correct it. */
export interface MountedField {
  readonly field: FieldDescriptor;
  /** Whether it is a date in three controls, none of which has the name of the field itself. */
  readonly inParts?: boolean | undefined;
}

/**
 * The validators of numbers and of dates in three parts. They are in `late-validators.ts`, which a browser loads when a
 * form needs them, because few forms do.
 */
export interface LazyValidators {
  /** @returns the message to show; `undefined` where nothing is wrong */
  readonly validateNumber: (field: NumberDescriptor, typed: string) => string | undefined;
  /** @param isAsked whether an empty date is refused, as far as the other fields tell */
  readonly validateDateParts: (
    data: FormData,
    field: FieldDescriptor,
    isAsked: boolean,
  ) => FieldErrors;
}

/**
 * Checks the fields of a form by their constraints. A required field of an optional group is required once something is
 * entered into another field of that group.
 *
 * @param only the name of the one field to check; the others tell whether its group is filled in. By default all fields
 *   are checked
 * @param late the late validators; `undefined` while they aren't loaded
 * @returns the errors in the order of the fields; `undefined` where a field needs late validators that aren't loaded
 *   yet
 */
export function validateFields(
  fields: readonly MountedField[],
  data: FormData,
  only = "",
  late?: LazyValidators,
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

/** Whether something is entered into a field of a group. One part of a date is enough. */
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

/** Returns the values that aren't empty. An empty file input sends a file without a name. */
function filledIn(kind: string, values: readonly FormDataEntryValue[]) {
  return values.filter((value) => {
    const text = typeof value === "string" ? value : value.name;
    // The hidden companion of a checkbox sends "false" for a box that isn't ticked.
    return !isBlank(text) && (kind !== "checkbox" || text !== "false");
  });
}

/**
 * Checks a field by its constraints and returns the schema's own message. It needs no schema, so that it can run in the
 * browser at each key press. It refuses no value that the schema accepts, and it accepts values that only the schema
 * can refuse, by a refinement or by another field's value.
 *
 * @param values the values of the field's controls, as a form would send them
 * @param isAsked whether an empty value is refused, as far as the other fields tell
 * @param late the late validators. Without them, a number is only refused where it is missing
 * @returns the message to show; `undefined` where the constraints find no error
 * @example validateField(postFields.title, ["  "]) // "Enter a title"
 */
export function validateField(
  field: FieldDescriptor,
  values: readonly FormDataEntryValue[],
  isAsked = field.requiredWith === undefined,
  late?: LazyValidators,
): string | undefined {
  const { kind, messages, transforms, ...bounds } = field as unknown as Checkable;
  const filled = filledIn(kind, values);
  const [first] = filled;
  if (first === undefined) return isAsked ? messages.required : undefined;
  const text = applyTextTransforms(String(first).normalize("NFC"), transforms);
  if (kind === "number") return late?.validateNumber(field as NumberDescriptor, text);
  const isBroken = ([constraint]: [string, string]) =>
    breaks[constraint as Constraint]?.(text, { kind, ...bounds }, filled);
  return Object.entries(messages).find(isBroken)?.[1];
}

/** The constraints of all fields but numbers. Missing bounds need no test: a comparison with `undefined` is false. */
interface Checkable extends Pick<FieldDescriptor, "kind" | "messages"> {
  readonly transforms?: readonly TextTransform[];
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

/** Tells for each constraint whether a value breaks it. The order of the checks is that of the field's messages. */
const breaks: { readonly [constraint in Constraint]?: Breaks } = {
  required: (text) => text === "",
  type: (text, { kind, accept }, files) =>
    kind === "date"
      ? !isDay(text)
      : !files.every((file) => accept?.split(",").includes((file as File).type)),
  // Lengths are in code points, as the schema counts them: an emoji is one.
  minLength: (text, { minLength }) => Array.from(text).length < minLength,
  maxLength: (text, { maxLength }) =>
    text.length > maxLength && Array.from(text).length > maxLength,
  pattern: (text, { pattern }) => !new RegExp(pattern).test(text),
  // Days are compared as texts, whose order is that of the days.
  min: (text, { kind, min }, filled) => (isMany(kind) ? filled.length : text) < min,
  max: (text, { kind, max, maxSize }, filled) =>
    kind === "file"
      ? filled.some((file) => (file as File).size > maxSize)
      : // Equal values count once, as they do in a set.
        (isMany(kind) ? new Set(filled).size : text) > max,
};

function isMany(kind: string): boolean {
  return kind === "list" || kind === "values";
}

/**
 * Whether the server reads a text as a day. It takes fewer bytes than the server's reader: a day that its month doesn't
 * have becomes a day of the next month or an invalid date, so that the texts differ.
 */
function isDay(text: string): boolean {
  const day = new Date(text);
  return text.length === 10 && Number(day) > -9e15 && day.toISOString().startsWith(text);
}
