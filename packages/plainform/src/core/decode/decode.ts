import type { CompiledSchema } from "../compiled-schema.ts";
import type { FormValues } from "../form-state.ts";
import { type Limits, limitsWith } from "../limits.ts";
import { serverMessages } from "../messages/server-messages.ts";
import { isSentByFramework } from "../reserved-names.ts";
import { isBlank } from "./is-blank.ts";
import type { NameIndex } from "./name-index.ts";
import type { DecodeError, RawValues, ValueCell } from "./reader.ts";

/** The data of a form: a `FormData` (POST), or the `URLSearchParams` of a form that is sent by GET. */
export type SubmittedData = Iterable<[string, FormDataEntryValue]>;

export interface Decoded {
  /** The input of the schema; `undefined` when the data exceeds a limit. */
  input: unknown;
  /** The errors of the data itself, which don't come from the schema. */
  errors: DecodeError[];
  /** The message about the limit that the data exceeds. */
  overLimit: string | undefined;
  /** Returns the submitted values, to show them in the form again. A valid form seldom needs them. */
  submittedValues: () => FormValues;
  /** Whether the form has no rows and no records, so that its names are known and its values are made quickly. */
  hasFixedNames: boolean;
}

/**
 * Turns form data into the input of a schema. The schema's plan says which names are read and how; other names are
 * ignored. It never throws because of the data.
 *
 * @param given the limits that differ from the defaults
 * @example decode(compiled, formData).input // { title: "A", age: 5 }
 */
export function decode(
  compiled: CompiledSchema,
  data: SubmittedData,
  given?: Partial<Limits>,
): Decoded {
  const limits = limitsWith(given);
  const index = compiled.nameIndex(limits);
  const { raw, overLimit } = indexEntries(index, data, limits);
  const errors: DecodeError[] = [];
  const input = overLimit === undefined ? index.root.read(raw, errors) : undefined;
  const { hasFixedNames } = index;
  return {
    input,
    errors,
    overLimit,
    submittedValues: () => index.submittedValues(raw),
    hasFixedNames,
  };
}

/** Goes through form data once, and puts the values under known names into their cells. */
function indexEntries(
  index: NameIndex,
  data: SubmittedData,
  limits: Limits,
): { raw: RawValues; overLimit: string | undefined } {
  const raw: RawValues = new Array(index.size).fill(undefined);
  let overLimit: string | undefined;
  let entries = 0;
  let frameworkEntries = 0;
  let files = 0;
  let total = 0;
  let rows = 0;
  let counted: ValueCell["rows"] | undefined;
  for (const entry of data) {
    const name = entry[0];
    let value = entry[1];
    // A text whose first character is visible isn't blank, and most texts are of that kind.
    if (typeof value === "string") {
      const code = value.charCodeAt(0);
      if (!(code > 32 && code < 127) && isBlank(value)) value = "";
    }
    const isTooLong = name.length > limits.nameLength;
    const cell = isTooLong ? undefined : index.find(name);
    // A person can't send fewer of the fields that the kit and React add, so they don't count. They have no cell.
    if (cell === undefined && isSentByFramework(name) && ++frameworkEntries <= limits.entries)
      continue;
    const isMark =
      typeof cell === "object" && cell.marksRow && value === "" && raw[cell.id] === undefined;
    if (!isMark && ++entries > limits.entries)
      return { raw, overLimit: serverMessages.tooManyEntries(limits.entries) };
    // An entry that exceeds a limit is skipped. The others are still read, because the form shows their values again.
    if (isTooLong) {
      overLimit ??= serverMessages.nameTooLong;
      continue;
    }
    // A file input without a file has no value, but it shows that its row, or its key of a record, was on the page.
    const isFileless = isEmptyFile(value);
    if (typeof value === "string") {
      total += name.length + value.length;
      if (value.length > limits.textLength)
        overLimit ??= serverMessages.textTooLong(limits.textLength);
    } else if (!isFileless) {
      total += name.length + value.size;
      if (++files > limits.files) overLimit ??= serverMessages.tooManyFiles(limits.files);
    }
    if (total > limits.total) overLimit ??= serverMessages.tooMuch;

    if (cell === undefined) continue;
    if (cell === "tooDeep" || cell === "tooManyRows") {
      overLimit ??=
        cell === "tooDeep" ? serverMessages.tooDeep : serverMessages.tooManyRows(limits.index + 1);
      continue;
    }
    if (!isFileless) put(raw, cell, value);
    // The names of one row mostly follow each other and share the array of rows, which was counted with the first name.
    if (cell.rows === counted) continue;
    counted = cell.rows;
    for (let i = 0; i < cell.rows.length; i++) {
      const { counter, count } = cell.rows[i] as ValueCell["rows"][number];
      const known = (raw[counter] as number | undefined) ?? 0;
      if (known >= count) continue;
      raw[counter] = count;
      // In lists of lists, each name could make a thousand rows of its own, so empty rows between are counted.
      rows += count - known - 1;
      if (rows > limits.entries + limits.index) {
        return { raw, overLimit: serverMessages.tooManyEntries(limits.entries) };
      }
    }
  }
  return { raw, overLimit };
}

/** Puts a value into a cell. A cell holds a list once its name was sent twice. */
function put(raw: RawValues, { id }: ValueCell, value: FormDataEntryValue): void {
  const before = raw[id] as Exclude<RawValues[number], number>;
  if (before === undefined) raw[id] = value;
  else if (Array.isArray(before)) before.push(value);
  else raw[id] = [before, value];
}

/**
 * Whether a value comes from a file input without a file, which sends a file with no bytes and no name. Where scripts
 * send the form, React gives the action that file with the name "undefined".
 */
export function isEmptyFile(value: FormDataEntryValue): boolean {
  return typeof value !== "string" && value.size === 0 && /^(undefined)?$/.test(value.name);
}
