import type { CompiledSchema } from "../compiled-schema.ts";
import type { FormValues } from "../form-state.ts";
import { type Limits, limitsWith } from "../limits.ts";
import { serverMessages } from "../messages/server-messages.ts";
import { isBlank } from "./is-blank.ts";
import { isEmptyFile } from "./is-empty-file.ts";
import { isSentByFramework, type NameIndex } from "./name-index.ts";
import type { DecodeError, RawValues, ValueCell } from "./reader.ts";

/** What a form sends: a `FormData` (POST), or the `URLSearchParams` of a form that is sent by GET. */
export type SubmittedData = Iterable<[string, FormDataEntryValue]>;

export interface Decoded {
  /** The value that the schema is to be asked about; `undefined` when the data is over a limit. */
  input: unknown;
  /** What is wrong with the data itself, whatever the schema says. */
  errors: DecodeError[];
  /** The limit that the data is over, in words. */
  overLimit: string | undefined;
  /** Makes the submitted values, for putting back. A valid form seldom needs them. */
  submittedValues: () => FormValues;
}

/**
 * Makes of form data the value that a schema is asked about. The schema's plan says which names are read and how. A
 * name that the plan doesn't know costs nothing and reaches nothing. Never throws.
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
  return { input, errors, overLimit, submittedValues: () => submittedValuesIn(index.cells, raw) };
}

/** Goes through form data once, and puts what the index knows into its cells. */
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
    // The first character of most texts shows that the text can be seen.
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
    // An entry over a limit is passed over. The rest is still read, because its values are put back.
    if (isTooLong) {
      overLimit ??= serverMessages.nameTooLong;
      continue;
    }
    // A file input without a file says that its row, or its key of a record, is there, and nothing else.
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
    // The names of a row mostly come one after another, and share their rows.
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

/** Keeps a value of a cell. The cell holds a list once its name was sent twice. */
function put(raw: RawValues, { id }: ValueCell, value: FormDataEntryValue): void {
  const before = raw[id] as Exclude<RawValues[number], number>;
  if (before === undefined) raw[id] = value;
  else if (Array.isArray(before)) before.push(value);
  else raw[id] = [before, value];
}

/** The texts that were sent into these cells, without secrets. */
function submittedValuesIn(cells: readonly ValueCell[], raw: RawValues): FormValues {
  const values: FormValues = {};
  for (const cell of cells) {
    const texts = textsIn(cell, raw[cell.id]);
    if (texts !== undefined) values[cell.name] = texts;
  }
  return values;
}

function textsIn(
  { secret, many }: ValueCell,
  value: RawValues[number],
): string | string[] | undefined {
  if (secret || value === undefined || typeof value === "number") return undefined;
  if (typeof value === "string") return many ? [value] : value;
  const texts = (Array.isArray(value) ? value : [value]).filter((part) => typeof part === "string");
  return texts.length === 1 && !many ? texts[0] : texts.length > 0 ? texts : undefined;
}
