import { isOneControl, type Plan, type PlanOf } from "../plan/plan.ts";
import { blankOf } from "./blank.ts";
import { mountValue } from "./control.ts";
import type { Sent, Slot } from "./layout.ts";
import { mount } from "./mount.ts";
import { objectMaker } from "./object-maker.ts";
import {
  isEntered,
  type Place,
  type Problem,
  type Reader,
  rowOf,
  takeSlot,
  textOf,
  under,
} from "./reader.ts";

/** What all objects of a plan share, so that a thousand rows have it once. */
interface Shape {
  make: ReturnType<typeof objectMaker<Sent, Problem[], unknown>>;
  indexes: ReadonlyMap<string, number>;
}

const shapes = new WeakMap<PlanOf<"object">, Shape>();

function shapeOf(plan: PlanOf<"object">): Shape {
  let shape = shapes.get(plan);
  if (!shape) {
    const keys = plan.entries.map(([key]) => key);
    // Left out, a key such as `constructor` would be there all the same, with what every object inherits.
    const isKept = (key: string) => plan.kept.has(key) || key in Object.prototype;
    shape = { make: objectMaker(keys, isKept), indexes: new Map(keys.map((key, i) => [key, i])) };
    shapes.set(plan, shape);
  }
  return shape;
}

/** `address.city`, `address.zip` → an object. */
export function mountObject(plan: PlanOf<"object">, place: Place): Reader {
  const { entries, unknown, empty, secret } = plan;
  const { make, indexes } = shapeOf(plan);
  const readers: Reader[] = [];
  const others = new Map<string, Reader>();
  const refused = new Map<string, Slot>();
  let makeObject: ReturnType<typeof make> | undefined;
  const known = (key: string): Reader | undefined => {
    const index = indexes.get(key);
    if (index === undefined) return undefined;
    if (!readers[index]) {
      readers[index] = mount(entries[index]?.[1] as Plan, under(place, key));
      makeObject = undefined;
    }
    return readers[index];
  };
  // A row's are made when a form sends them: of a thousand rows, it may send one name each.
  if (place.rows.length === 0) for (const [key] of entries) known(key);
  const isFilled = (sent: Sent) =>
    readers.some((reader) => reader.isFilled(sent)) ||
    others.values().some((reader) => reader.isFilled(sent)) ||
    refused.values().some((slot) => isEntered(slot, sent));
  const withUnknown = (object: Record<string, unknown>, sent: Sent, problems: Problem[]) => {
    for (const [key, other] of others) {
      if (other.isFilled(sent)) object[key] = other.read(sent, problems);
    }
    for (const [rest, slot] of refused) {
      if (sent[slot.id] !== undefined) object[rest] = textOf(slot, sent, problems);
    }
    return object;
  };
  const reader: Reader = {
    read(sent, problems) {
      if (empty !== "present" && !isFilled(sent)) return empty;
      makeObject ??= make(entries.map(([, part], i) => readers[i]?.read ?? blankOf(part)));
      const object = makeObject(sent, problems);
      return unknown === "ignore" ? object : withUnknown(object, sent, problems);
    },
    isFilled,
    at(key) {
      if (typeof key !== "string" || key === "__proto__") return undefined;
      const there = known(key) ?? others.get(key);
      if (there || typeof unknown === "string") return there;
      const other = mount(unknown, countedUnder(place, key));
      others.set(key, other);
      return other;
    },
  };
  if (unknown !== "refuse") return reader;
  return {
    ...reader,
    rest(key) {
      if (indexes.has(key) || key === "__proto__") return undefined;
      const slot = takeSlot({ ...place, name: refusedName(place.name, key) }, secret);
      refused.set(key, slot);
      return slot;
    },
  };
}

/** A place that the sender made up. Each takes a slot, so that a layout knows when it is full. */
function countedUnder(place: Place, key: string): Place {
  const made = under(place, key);
  place.layout.counter(made.name);
  return made;
}

function isText(plan: Plan): boolean {
  return plan.type === "checkbox" || (plan.type === "value" && !plan.isDate);
}

/** The name as it was sent, so that it is put back. */
function refusedName(group: string, rest: string): string {
  return group === "" || rest.startsWith("[") ? group + rest : `${group}.${rest}`;
}

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
    if (!readers[index] && !shared) takeSlot(row);
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
      if (typeof key !== "string" || key === "__proto__") return undefined;
      const reader = readers.get(key) ?? mount(value, countedUnder(place, key));
      readers.set(key, reader);
      return reader;
    },
    // A key of single values may have dots: it is all that is left of the name.
    ...(isText(value) && {
      rest(key: string) {
        if (key === "__proto__" || key.startsWith("[")) return undefined;
        if (!readers.has(key)) readers.set(key, mount(value, countedUnder(place, key)));
        return takeSlot(under(place, key));
      },
    }),
  };
}
