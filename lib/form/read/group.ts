import type { PlanOf } from "../plan/plan.ts";
import type { Sent, Slot } from "./layout.ts";
import { mount } from "./mount.ts";
import { objectMaker } from "./object-maker.ts";
import {
  isEntered,
  type Place,
  type Problem,
  type Reader,
  readable,
  rowOf,
  takeSlot,
  textOf,
  under,
} from "./reader.ts";

type ObjectMaker = ReturnType<typeof objectMaker<Sent, Problem[], unknown>>;

const makers = new WeakMap<PlanOf<"object">["entries"], ObjectMaker>();

/** All rows of a list make their objects with the same code. */
function makerOf(entries: PlanOf<"object">["entries"]): ObjectMaker {
  const maker =
    makers.get(entries) ??
    objectMaker(
      entries.map(([key]) => key),
      isInherited,
    );
  makers.set(entries, maker);
  return maker;
}

/** Left out, a key such as `constructor` would be there all the same, with what every object inherits. */
function isInherited(key: string): boolean {
  return key in Object.prototype;
}

/** `address.city`, `address.zip` → an object. */
export function mountObject(plan: PlanOf<"object">, place: Place): Reader {
  const { entries, unknown, empty, secret } = plan;
  const keys = entries.map(([key]) => key);
  const readers = entries.map(([key, plan]) => mount(plan, under(place, key)));
  const makeObject = makerOf(entries)(readers.map(({ read }) => read));
  const byKey = new Map(keys.map((key, i) => [key, readers[i]]));
  const strays = new Map<string, Slot>();
  const isFilled = (sent: Sent) =>
    readers.some((reader) => reader.isFilled(sent)) ||
    strays.values().some((slot) => isEntered(slot, sent));
  return {
    read(sent, problems) {
      if (empty !== "present" && !isFilled(sent)) return empty;
      const object = makeObject(sent, problems);
      if (unknown !== "ignore") {
        for (const [key, slot] of strays) {
          if (sent[slot.id] !== undefined) object[key] = textOf(slot, sent, problems);
        }
      }
      return object;
    },
    isFilled,
    at(key) {
      if (typeof key !== "string") return undefined;
      const reader = byKey.get(key);
      if (reader || unknown === "ignore" || key === "__proto__") return reader;
      // The schema refuses it, takes it or checks it: it need only be shown.
      const slot = takeSlot(under(place, key), secret);
      strays.set(key, slot);
      const stray = { read: () => undefined, isFilled: () => false };
      return unknown === "refuse" ? { ...stray, stray: slot } : stray;
    },
  };
}

/** For rows that a form left out: nothing was sent to them. */
const nothing: Sent = [];

/** `links[0].url`, `links[1].url` → a list of rows; and `tags`, `tags` → a list of what shares a name. */
export function mountList({ item, isSet, empty, secret }: PlanOf<"list">, place: Place): Reader {
  const isSimple = item.type === "value" || item.type === "file" || item.type === "anything";
  const shared = isSimple ? takeSlot(place, secret, true) : undefined;
  const counter = place.layout.counter();
  const readers: Reader[] = [];
  const at = (index: number): Reader => {
    readers[index] ??= mount(item, rowOf(place, index, counter));
    return readers[index];
  };
  const count = (sent: Sent) => (sent[counter] as number | undefined) ?? 0;
  const readShared = (values: Sent[number], problems: Problem[]): unknown[] => {
    const list: unknown[] = [];
    const read = item.type === "value" ? item.read : undefined;
    for (const value of valuesOf(values)) {
      const text = typeof value === "string" ? readable(value, place.name, problems) : value;
      if (text !== "") list.push(typeof text === "string" ? (read?.(text) ?? text) : text);
    }
    return list;
  };
  return {
    read(sent, problems) {
      const list = shared ? readShared(sent[shared.id], problems) : [];
      const rows = count(sent);
      // Rows that nobody sent take no memory: the first row's reader stands in for them.
      for (let i = 0; i < rows; i++) {
        const row = readers[i];
        list.push(row ? row.read(sent, problems) : at(0).read(nothing, problems));
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
export function mountTuple({ items, rest, empty }: PlanOf<"tuple">, place: Place): Reader {
  const counter = place.layout.counter();
  const readers = items.map((item, i) => mount(item, { ...place, name: `${place.name}[${i}]` }));
  const at = (index: number): Reader | undefined => {
    if (rest) readers[index] ??= mount(rest, rowOf(place, index, counter));
    return readers[index];
  };
  const count = (sent: Sent) => Math.max(items.length, (sent[counter] as number | undefined) ?? 0);
  const isFilled = (sent: Sent) =>
    count(sent) > items.length || readers.some((reader) => reader.isFilled(sent));
  return {
    read(sent, problems) {
      if (empty !== "present" && !isFilled(sent)) return empty;
      return Array.from({ length: count(sent) }, (_, i) => {
        const reader = readers[i];
        return reader ? reader.read(sent, problems) : at(items.length)?.read(nothing, problems);
      });
    },
    isFilled,
    at: (key) => (typeof key === "number" ? at(key) : undefined),
  };
}

/** `scores.ada`, `scores.grace` → a record or a map, with the keys that were sent. */
export function mountRecord({ value, isMap, empty }: PlanOf<"record">, place: Place): Reader {
  const readers = new Map<string, Reader>();
  const isFilled = (sent: Sent) => readers.values().some((reader) => reader.isFilled(sent));
  return {
    read(sent, problems) {
      if (empty !== "present" && !isFilled(sent)) return empty;
      const entries = readers
        .entries()
        .filter(([, reader]) => reader.isFilled(sent))
        .map(([key, reader]) => [key, reader.read(sent, problems)] as const);
      return isMap ? new Map(entries) : Object.fromEntries(entries);
    },
    isFilled,
    at(key) {
      if (typeof key !== "string" || key === "__proto__") return undefined;
      const reader = readers.get(key) ?? mount(value, under(place, key));
      readers.set(key, reader);
      return reader;
    },
  };
}
