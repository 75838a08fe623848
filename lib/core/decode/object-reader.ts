import { type Plan, type PlanOf, prototypeKey } from "../plan/plan.ts";
import { compileObject } from "./compile-object.ts";
import { createReader } from "./create-reader.ts";
import { emptyValueOf } from "./empty-value.ts";
import type { Left, RawValues, ValueCell } from "./name-index.ts";
import {
  allocateCell,
  childPath,
  type DecodeError,
  emptyOf,
  type FieldPath,
  hasInput,
  type Reader,
  textOf,
} from "./reader.ts";
import { divisionsOf, recordReader } from "./record-reader.ts";

/** What all objects of a plan share, so that a thousand rows have it once. */
interface Shape {
  make: ReturnType<typeof compileObject<RawValues, DecodeError[], unknown>>;
  indexes: ReadonlyMap<string, number>;
}

const shapes = new WeakMap<PlanOf<"object">, Shape>();

function shapeOf(plan: PlanOf<"object">): Shape {
  let shape = shapes.get(plan);
  if (!shape) {
    const keys = plan.entries.map(([key]) => key);
    // Left out, a key such as `constructor` would be there all the same, with what every object inherits.
    const isKept = (key: string) => plan.kept.has(key) || key in Object.prototype;
    shape = { make: compileObject(keys, isKept), indexes: new Map(keys.map((key, i) => [key, i])) };
    shapes.set(plan, shape);
  }
  return shape;
}

/** `address.city`, `address.zip` → an object. */
export function objectReader(plan: PlanOf<"object">, place: FieldPath): Reader {
  const { entries, unknown, empty, secret } = plan;
  const { make, indexes } = shapeOf(plan);
  const readers: Reader[] = [];
  const others = typeof unknown === "object" ? recordReader(unknown, place) : undefined;
  const refused = new Map<string, ValueCell>();
  let makeObject: ReturnType<typeof make> | undefined;
  const known = (key: string): Reader | undefined => {
    const index = indexes.get(key);
    if (index === undefined) return undefined;
    if (!readers[index]) {
      readers[index] = createReader(entries[index]?.[1] as Plan, childPath(place, key));
      makeObject = undefined;
    }
    return readers[index];
  };
  // A name that begins with a property of the shape belongs to that property, and is no key of the others.
  const isOther = (left: Left): boolean => {
    const [shortest] = divisionsOf(left);
    return shortest !== undefined && !indexes.has(shortest.key);
  };
  // A row's are made when a form sends them: of a thousand rows, it may send one name each.
  if (!place.isRow) for (const [key] of entries) known(key);
  const isFilled = (sent: RawValues, countsUnticked?: boolean) =>
    readers.some((reader) => reader.isFilled(sent, countsUnticked)) ||
    others?.isFilled(sent, countsUnticked) === true ||
    refused.values().some((slot) => hasInput(slot, sent));
  const withUnknown = (
    object: Record<string, unknown>,
    sent: RawValues,
    problems: DecodeError[],
  ) => {
    Object.assign(object, others?.read(sent, problems));
    for (const [rest, slot] of refused) {
      if (sent[slot.id] === undefined) continue;
      // A name may be `__proto__`, which is not to set a prototype.
      const value = textOf(slot, sent, problems);
      Object.defineProperty(object, rest, { value, enumerable: true });
    }
    return object;
  };
  const reader: Reader = {
    read(sent, problems) {
      if (empty !== "present") {
        const nothing = emptyOf(empty, { isFilled }, sent);
        if (nothing) return nothing.value;
      }
      makeObject ??= make(entries.map(([, part], i) => readers[i]?.read ?? emptyValueOf(part)));
      const object = makeObject(sent, problems);
      return unknown === "ignore" ? object : withUnknown(object, sent, problems);
    },
    isFilled,
    at(key) {
      return typeof key === "string" ? (known(key) ?? others?.at?.(key)) : undefined;
    },
    ...(others && {
      dotted: (left) => (isOther(left) ? others.dotted?.(left) : undefined),
      stray: (left) => (isOther(left) ? others.stray?.(left) : undefined),
    }),
  };
  if (unknown !== "refuse") return reader;
  return {
    ...reader,
    refuse(key) {
      if (indexes.has(key)) return undefined;
      const name = refusedName(place.name, key);
      // What is put back is an object of names, of which this would set the prototype.
      const slot = allocateCell({ ...place, name }, secret || name === prototypeKey);
      refused.set(key, slot);
      return slot;
    },
  };
}

/** The name as it was sent, so that it is put back. */
function refusedName(group: string, rest: string): string {
  return group === "" || rest.startsWith("[") ? group + rest : `${group}.${rest}`;
}
