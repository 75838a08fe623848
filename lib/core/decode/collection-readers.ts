import { isOneControl, type Plan, type PlanOf, unfolded } from "../plan/plan.ts";
import { valueReader } from "./control-readers.ts";
import { createReader } from "./create-reader.ts";
import { emptyValueOf } from "./empty-value.ts";
import type { RawValues, ValueCell } from "./name-index.ts";
import {
  allocateCell,
  type DecodeError,
  emptyOf,
  type FieldPath,
  hasInput,
  markRow,
  type Reader,
} from "./reader.ts";
import { rowReader } from "./row-reader.ts";

/** `links[0].url`, `links[1].url` → a list of rows; and `tags`, `tags` → a list of what shares a name. */
export function listReader({ item: given, ...list }: PlanOf<"list">, place: FieldPath): Reader {
  const { isSet, empty, secret } = list;
  const item = unfolded(given);
  const shared = isOneControl(item) ? allocateCell(place, secret, true) : undefined;
  // Reads the values that share the name one at a time. Only rows may come in the parts of a date.
  const one =
    shared && (item.type === "value" ? valueReader(item, place) : createReader(item, place));
  const counter = place.layout.counter(place.name);
  const readers: Reader[] = [];
  const at = (index: number): Reader => {
    const known = readers[index];
    if (known) return known;
    const row = rowReader(given, place, index, counter);
    // A row of which nothing else is sent, such as a box that isn't ticked, is there by its own name.
    if (!shared) markRow({ ...place, name: `${place.name}[${index}]` });
    readers[index] = row;
    return row;
  };
  const count = (sent: RawValues) => (sent[counter] as number | undefined) ?? 0;
  // A row that was added and left empty says nothing of the list: a page may have to show one.
  const isFilled = (sent: RawValues, countsUnticked?: boolean) =>
    readers.some((row) => row.isFilled(sent, countsUnticked)) ||
    (shared !== undefined && hasInput(shared, sent));
  const readShared = (
    slot: ValueCell,
    reader: Reader,
    sent: RawValues,
    problems: DecodeError[],
  ) => {
    return valuesOf(sent[slot.id])
      .filter((value) => value !== "")
      .map((value) => {
        // One for each value, since readers may remember what they made of one.
        const alone: RawValues = [];
        alone[slot.id] = value;
        return reader.read(alone, problems);
      });
  };
  return {
    read(sent, problems) {
      const nothing = emptyOf(empty, { isFilled }, sent);
      if (nothing) return nothing.value;
      const list = shared && one ? readShared(shared, one, sent, problems) : [];
      const rows = count(sent);
      for (let i = 0; i < rows; i++) {
        const row = readers[i];
        list.push(row ? row.read(sent, problems) : emptyValueOf(item)(sent, problems));
      }
      return isSet ? new Set(list) : list;
    },
    isFilled,
    at: (key) => (typeof key === "number" ? at(key) : undefined),
  };
}

function valuesOf(value: RawValues[number]): readonly FormDataEntryValue[] {
  if (value === undefined || typeof value === "number") return [];
  return Array.isArray(value) ? value : [value];
}

/** `range[0]`, `range[1]` → a tuple. */
export function tupleReader(
  { items, rest, least, empty }: PlanOf<"tuple">,
  place: FieldPath,
): Reader {
  const counter = place.layout.counter(place.name);
  const readers = items.map((item, i) =>
    createReader(item, { ...place, name: `${place.name}[${i}]` }),
  );
  const at = (index: number): Reader | undefined => {
    if (rest) readers[index] ??= rowReader(rest, place, index, counter);
    return readers[index];
  };
  const count = (sent: RawValues) =>
    rest ? Math.max(items.length, (sent[counter] as number | undefined) ?? 0) : items.length;
  const isFilled = (sent: RawValues, countsUnticked?: boolean) =>
    readers.some((reader) => reader.isFilled(sent, countsUnticked));
  return {
    read(sent, problems) {
      const nothing = emptyOf(empty, { isFilled }, sent);
      if (nothing) return nothing.value;
      const tuple = Array.from({ length: count(sent) }, (_, i) =>
        (readers[i]?.read ?? emptyValueOf(rest as Plan))(sent, problems),
      );
      if (tuple.length > items.length) return tuple;
      return tuple.slice(0, Math.max(least, tuple.findLastIndex((item) => item !== undefined) + 1));
    },
    isFilled,
    at: (key) => (typeof key === "number" ? at(key) : undefined),
  };
}
