import { isOneControl, type Plan, type PlanOf } from "../plan/plan.ts";
import { blankOf } from "./blank.ts";
import { mountValue } from "./control.ts";
import type { Sent, Slot } from "./layout.ts";
import { mount } from "./mount.ts";
import {
  countedUnder,
  isEntered,
  markRow,
  type Place,
  type Problem,
  type Reader,
  rowOf,
  takeSlot,
  under,
} from "./reader.ts";

/** `links[0].url`, `links[1].url` → a list of rows; and `tags`, `tags` → a list of what shares a name. */
export function mountList({ item: given, ...list }: PlanOf<"list">, place: Place): Reader {
  const { isSet, empty, secret } = list;
  // A row that is there has to be read, whether or not its schema stands inside itself.
  const item = given.type === "recursive" ? given.plan() : given;
  const shared = isOneControl(item) ? takeSlot(place, secret, true) : undefined;
  // Reads the values that share the name one at a time. Only rows may come in the parts of a date.
  const one = shared && (item.type === "value" ? mountValue(item, place) : mount(item, place));
  const counter = place.layout.counter(place.name);
  const readers: Reader[] = [];
  const at = (index: number): Reader => {
    const row = rowOf(place, index, counter);
    // A row of which nothing else is sent, such as a box that isn't ticked, is there by its own name.
    if (!readers[index] && !shared) markRow(row);
    readers[index] ??= mount(item, row);
    return readers[index];
  };
  const count = (sent: Sent) => (sent[counter] as number | undefined) ?? 0;
  const readShared = (slot: Slot, reader: Reader, sent: Sent, problems: Problem[]) => {
    const alone: Sent = [];
    return valuesOf(sent[slot.id])
      .filter((value) => value !== "")
      .map((value) => {
        alone[slot.id] = value;
        return reader.read(alone, problems);
      });
  };
  return {
    read(sent, problems) {
      const list = shared && one ? readShared(shared, one, sent, problems) : [];
      const rows = count(sent);
      for (let i = 0; i < rows; i++) {
        const row = readers[i];
        list.push(row ? row.read(sent, problems) : blankOf(item)(sent, problems));
      }
      if (list.length === 0 && empty !== "present") return empty;
      return isSet ? new Set(list) : list;
    },
    isFilled: (sent) => count(sent) > 0 || (shared !== undefined && isEntered(shared, sent)),
    at: (key) => (typeof key === "number" ? at(key) : undefined),
  };
}

function valuesOf(value: Sent[number]): readonly FormDataEntryValue[] {
  if (value === undefined || typeof value === "number") return [];
  return Array.isArray(value) ? value : [value];
}

/** `range[0]`, `range[1]` → a tuple. */
export function mountTuple({ items, rest, least, empty }: PlanOf<"tuple">, place: Place): Reader {
  const counter = place.layout.counter(place.name);
  const readers = items.map((item, i) => mount(item, { ...place, name: `${place.name}[${i}]` }));
  const at = (index: number): Reader | undefined => {
    if (rest) readers[index] ??= mount(rest, rowOf(place, index, counter));
    return readers[index];
  };
  const count = (sent: Sent) =>
    rest ? Math.max(items.length, (sent[counter] as number | undefined) ?? 0) : items.length;
  const isFilled = (sent: Sent) =>
    count(sent) > items.length || readers.some((reader) => reader.isFilled(sent));
  return {
    read(sent, problems) {
      if (empty !== "present" && !isFilled(sent)) return empty;
      const tuple = Array.from({ length: count(sent) }, (_, i) =>
        (readers[i]?.read ?? blankOf(rest as Plan))(sent, problems),
      );
      if (tuple.length > items.length) return tuple;
      return tuple.slice(0, Math.max(least, tuple.findLastIndex((item) => item !== undefined) + 1));
    },
    isFilled,
    at: (key) => (typeof key === "number" ? at(key) : undefined),
  };
}

/** `scores.ada`, `scores.grace` → a record or a map, with the keys that were sent. */
export function mountRecord({ value, isMap, empty }: PlanOf<"record">, place: Place): Reader {
  const readers = new Map<string, Reader>();
  const isFilled = (sent: Sent) => readers.values().some((reader) => reader.isFilled(sent));
  // An empty text that its schema is to speak of is a value; an absent one is no entry.
  const mayBeEmpty = value.type === "value" && value.empty === "";
  const isThere = (key: string, reader: Reader, sent: Sent) =>
    reader.isFilled(sent) || (mayBeEmpty && sent[takeSlot(under(place, key)).id] === "");
  const readerOf = (key: string): Reader => {
    const reader = readers.get(key) ?? mount(value, countedUnder(place, key));
    readers.set(key, reader);
    return reader;
  };
  return {
    read(sent, problems) {
      if (empty !== "present" && !isFilled(sent)) return empty;
      const entries = readers
        .entries()
        .filter(([key, reader]) => isThere(key, reader, sent))
        .map(([key, reader]) => [key, reader.read(sent, problems)] as const);
      return isMap ? new Map(entries) : Object.fromEntries(entries);
    },
    isFilled,
    at(key) {
      return typeof key === "string" && key !== "__proto__" ? readerOf(key) : undefined;
    },
    // A key of single values may have dots: it is all that is left of the name.
    ...(isSingle(value) && {
      rest(key: string) {
        if (key === "" || key === "__proto__" || key.startsWith("[")) return undefined;
        readerOf(key);
        return takeSlot(under(place, key));
      },
    }),
  };
}

function isSingle(plan: Plan): boolean {
  return plan.type === "checkbox" || (plan.type === "value" && !plan.isDate);
}
