import { isOneControl, type Plan, type PlanOf, unfolded } from "../plan/plan.ts";
import { valueReader } from "./control-readers.ts";
import {
  absentGroup,
  allocateCell,
  type DecodeError,
  type FieldPath,
  hasInput,
  markRow,
  type RawValues,
  type Reader,
  type ValueCell,
} from "./reader.ts";
import { rowReader } from "./row-reader.ts";

/** `links[0].url`, `links[1].url` → a list of rows. `tags`, `tags` → a list of values that share a name. */
export function listReader({ item: given, ...list }: PlanOf<"list">, path: FieldPath): Reader {
  const { isSet, empty, secret } = list;
  const item = unfolded(given);
  const shared = isOneControl(item) ? allocateCell(path, secret, true) : undefined;
  // This reader reads the values that share the name one at a time. Only rows may come in the parts of a date.
  const one =
    shared &&
    (item.type === "value" ? valueReader(item, path) : path.index.createReader(item, path));
  const counter = path.index.counter(path.name);
  const rows: Reader[] = [];
  const rowAt = (number: number): Reader => {
    const known = rows[number];
    if (known) return known;
    const row = rowReader(given, path, number, counter);
    // A page also sends the row's own name, because a row with only an unticked box sends nothing else.
    if (!shared) markRow({ ...path, name: `${path.name}[${number}]` });
    rows[number] = row;
    return row;
  };
  // An empty row doesn't fill in the list, because a page may show one without the person having added it.
  const isFilled = (raw: RawValues, countsUnticked?: boolean) =>
    rows.some((row) => row.isFilled(raw, countsUnticked)) ||
    (shared !== undefined && hasInput(shared, raw));
  const readShared = (cell: ValueCell, reader: Reader, raw: RawValues, errors: DecodeError[]) =>
    valuesOf(raw[cell.id])
      .filter((value) => value !== "")
      .map((value) => {
        // Readers may remember what they made of an array of raw values, so each value gets its own.
        const alone: RawValues = [];
        alone[cell.id] = value;
        return reader.read(alone, errors);
      });
  return {
    read(raw, errors) {
      const absent = absentGroup(empty, { isFilled }, raw);
      if (absent) return absent.value;
      const values = shared && one ? readShared(shared, one, raw, errors) : [];
      const count = rowCount(raw, counter);
      for (let i = 0; i < count; i++) {
        const row = rows[i];
        values.push(row ? row.read(raw, errors) : path.index.emptyValueOf(item)(raw, errors));
      }
      return isSet ? new Set(values) : values;
    },
    isFilled,
    at: (key) => (typeof key === "number" ? rowAt(key) : undefined),
  };
}

function valuesOf(value: RawValues[number]): readonly FormDataEntryValue[] {
  if (value === undefined || typeof value === "number") return [];
  return Array.isArray(value) ? value : [value];
}

function rowCount(raw: RawValues, counter: number): number {
  return (raw[counter] as number | undefined) ?? 0;
}

/** `range[0]`, `range[1]` → a tuple. */
export function tupleReader(
  { items, rest, least, empty }: PlanOf<"tuple">,
  path: FieldPath,
): Reader {
  const counter = path.index.counter(path.name);
  const readers = items.map((item, i) =>
    path.index.createReader(item, { ...path, name: `${path.name}[${i}]` }),
  );
  const readerAt = (number: number): Reader | undefined => {
    if (rest) readers[number] ??= rowReader(rest, path, number, counter);
    return readers[number];
  };
  const lengthOf = (raw: RawValues) =>
    rest ? Math.max(items.length, rowCount(raw, counter)) : items.length;
  const isFilled = (raw: RawValues, countsUnticked?: boolean) =>
    readers.some((reader) => reader.isFilled(raw, countsUnticked));
  return {
    read(raw, errors) {
      const absent = absentGroup(empty, { isFilled }, raw);
      if (absent) return absent.value;
      const tuple = Array.from({ length: lengthOf(raw) }, (_, i) =>
        (readers[i]?.read ?? path.index.emptyValueOf(rest as Plan))(raw, errors),
      );
      if (tuple.length > items.length) return tuple;
      const last = tuple.findLastIndex((item) => item !== undefined);
      return tuple.slice(0, Math.max(least, last + 1));
    },
    isFilled,
    at: (key) => (typeof key === "number" ? readerAt(key) : undefined),
  };
}
