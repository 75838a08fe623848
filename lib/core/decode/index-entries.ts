import type { Limits } from "../limits.ts";
import { serverMessages } from "../messages/server-messages.ts";
import { isBlank } from "./is-blank.ts";
import { isEmptyFile } from "./is-empty-file.ts";
import { isFrameworks, type NameIndex, type RawValues, type ValueCell } from "./name-index.ts";

/** What a form sends: a `FormData` (POST), or the `URLSearchParams` of one sent by GET. */
export type SubmittedData = Iterable<[string, FormDataEntryValue]>;

export interface IndexedEntries {
  sent: RawValues;
  /** The limit that was gone over, in words. */
  overLimit: string | undefined;
}

/** Goes through form data once, and puts what the layout knows into its slots. */
export function indexEntries(
  layout: NameIndex,
  data: SubmittedData,
  limits: Limits,
): IndexedEntries {
  const sent: RawValues = new Array(layout.size).fill(undefined);
  let overLimit: string | undefined;
  let entries = 0;
  let own = 0;
  let files = 0;
  let total = 0;
  let rows = 0;
  let counted: ValueCell["rows"] | undefined;
  for (const entry of data) {
    const name = entry[0];
    let value = entry[1];
    // Most texts show by their first character that they can be seen.
    if (typeof value === "string") {
      const code = value.charCodeAt(0);
      if (!(code > 32 && code < 127) && isBlank(value)) value = "";
    }
    const isTooLong = name.length > limits.nameLength;
    const slot = isTooLong ? undefined : layout.find(name);
    // The kit and React add a few fields by themselves, and nobody could send fewer of them. They have no slot.
    if (slot === undefined && isFrameworks(name) && ++own <= limits.entries) continue;
    const isMark =
      typeof slot === "object" && slot.marksRow && value === "" && sent[slot.id] === undefined;
    if (!isMark && ++entries > limits.entries)
      return { sent, overLimit: serverMessages.tooManyEntries(limits.entries) };
    // What is over a limit is passed over; the rest is still read, since what was typed there is to come back.
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

    if (slot === undefined) continue;
    if (slot === "tooDeep" || slot === "tooManyRows") {
      overLimit ??=
        slot === "tooDeep" ? serverMessages.tooDeep : serverMessages.tooManyRows(limits.index + 1);
      continue;
    }
    if (!isFileless) put(sent, slot, value);
    // The names of a row come one after another.
    if (slot.rows === counted) continue;
    counted = slot.rows;
    for (let i = 0; i < slot.rows.length; i++) {
      const { counter, count } = slot.rows[i] as ValueCell["rows"][number];
      const known = (sent[counter] as number | undefined) ?? 0;
      if (known >= count) continue;
      sent[counter] = count;
      // Lists in lists: each name could make a thousand rows of its own. The row that it stands in is no such row.
      rows += count - known - 1;
      if (rows > limits.entries + limits.index) {
        return { sent, overLimit: serverMessages.tooManyEntries(limits.entries) };
      }
    }
  }
  return { sent, overLimit };
}

/** Keeps a value of a slot, which has a list of them once it was sent twice. */
function put(sent: RawValues, { id }: ValueCell, value: FormDataEntryValue): void {
  const before = sent[id] as Exclude<RawValues[number], number>;
  if (before === undefined) sent[id] = value;
  else if (Array.isArray(before)) before.push(value);
  else sent[id] = [before, value];
}
