import { serverMessages } from "../messages/server-messages.ts";
import { keysOf } from "../path.ts";
import { type Plan, type PlanOf, prototypeKey } from "../plan/plan.ts";
import { hasName } from "../plan/plan-names.ts";
import { compileObject } from "./compile-object.ts";
import {
  absentGroup,
  addDecodeError,
  allocateCell,
  childPath,
  type DecodeError,
  type FieldPath,
  hasInput,
  type RawValues,
  type Reader,
  type RestOfName,
  singleText,
  type ValueCell,
} from "./reader.ts";
import { type IsSent, keyReader } from "./row-reader.ts";

/** The parts of an object reader that all readers of one plan share, so that a thousand rows have them only once. */
interface ObjectKeys {
  make: ReturnType<typeof compileObject>;
  indexes: ReadonlyMap<string, number>;
}

const keysByPlan = new WeakMap<PlanOf<"object">, ObjectKeys>();

function objectKeysOf(plan: PlanOf<"object">): ObjectKeys {
  let known = keysByPlan.get(plan);
  if (!known) {
    const keys = plan.entries.map(([key]) => key);
    // A key such as `constructor` is always set, because a missing one would have the value that every object inherits.
    const isKept = (key: string) => plan.kept.has(key) || key in Object.prototype;
    known = { make: compileObject(keys, isKept), indexes: new Map(keys.map((key, i) => [key, i])) };
    keysByPlan.set(plan, known);
  }
  return known;
}

/** Reads an object from names such as `address.city` and `address.zip`. */
export function objectReader(plan: PlanOf<"object">, path: FieldPath): Reader {
  const { entries, unknown, empty, secret } = plan;
  const { make, indexes } = objectKeysOf(plan);
  const readers: Reader[] = [];
  const others = typeof unknown === "object" ? recordReader(unknown, path) : undefined;
  const refused = new Map<string, ValueCell>();
  let makeObject: ReturnType<typeof make> | undefined;
  const known = (key: string): Reader | undefined => {
    const index = indexes.get(key);
    if (index === undefined) return undefined;
    if (!readers[index]) {
      readers[index] = path.index.createReader(entries[index]?.[1] as Plan, childPath(path, key));
      makeObject = undefined;
    }
    return readers[index];
  };
  // A name that begins with a property of the shape belongs to that property, and is no key of the catchall.
  const isOther = (rest: RestOfName): boolean => {
    const [shortest] = divisionsOf(rest);
    return shortest !== undefined && !indexes.has(shortest.key);
  };
  // The readers of a row are made when a form sends its names, because a form may send one name of each of 1,000 rows.
  if (!path.isRow) for (const [key] of entries) known(key);
  const isFilled = (raw: RawValues, countsUnticked?: boolean) =>
    readers.some((reader) => reader.isFilled(raw, countsUnticked)) ||
    others?.isFilled(raw, countsUnticked) === true ||
    Array.from(refused.values()).some((cell) => hasInput(cell, raw));
  const withUnknown = (object: Record<string, unknown>, raw: RawValues, errors: DecodeError[]) => {
    Object.assign(object, others?.read(raw, errors));
    for (const [key, cell] of refused) {
      if (raw[cell.id] === undefined) continue;
      // The key may be `__proto__`, which assignment would take as the object's prototype.
      const value = singleText(cell, raw, errors);
      Object.defineProperty(object, key, { value, enumerable: true });
    }
    return object;
  };
  const reader: Reader = {
    read(raw, errors) {
      if (empty !== "present") {
        const absent = absentGroup(empty, { isFilled }, raw);
        if (absent) return absent.value;
      }
      makeObject ??= make(
        entries.map(([, part], i) => readers[i]?.read ?? path.index.emptyValueOf(part)),
      );
      const object = makeObject(raw, errors);
      return unknown === "ignore" ? object : withUnknown(object, raw, errors);
    },
    isFilled,
    at(key) {
      return typeof key === "string" ? (known(key) ?? others?.at?.(key)) : undefined;
    },
    ...(others && {
      dotted: (rest) => (isOther(rest) ? others.dotted?.(rest) : undefined),
      stray: (rest) => (isOther(rest) ? others.stray?.(rest) : undefined),
    }),
  };
  if (unknown !== "refuse") return reader;
  return {
    ...reader,
    refuse(key) {
      if (indexes.has(key)) return undefined;
      const name = refusedName(path.name, key);
      // The name `__proto__` is kept out of the submitted values: an assignment of it would set their prototype.
      const cell = allocateCell({ ...path, name }, secret || name === prototypeKey);
      refused.set(key, cell);
      return cell;
    },
  };
}

/** Returns the name as it was sent, so that its value is shown again under that name. */
function refusedName(group: string, rest: string): string {
  return group === "" || rest.startsWith("[") ? group + rest : `${group}.${rest}`;
}

/** The plan of a value for {@link prototypeKey}, about which the schema isn't asked. */
const refusedEntry: Plan = { type: "anything", empty: undefined, secret: true };

/** Reads a record or a map from names such as `scores.ada`. It has the keys under which any name was sent. */
export function recordReader(
  { value: plan, isMap, isPartial, empty }: PlanOf<"record">,
  path: FieldPath,
): Reader {
  const entries = new Map<string, { reader: Reader; isSent: IsSent }>();
  const isFilled = (raw: RawValues, countsUnticked?: boolean) =>
    Array.from(entries.values()).some(({ reader }) => reader.isFilled(raw, countsUnticked));
  const readerOf = (key: string): Reader => {
    const entry =
      entries.get(key) ?? keyReader(key === prototypeKey ? refusedEntry : plan, path, key);
    entries.set(key, entry);
    return entry.reader;
  };
  return {
    read(raw, errors) {
      const absent = absentGroup(empty, { isFilled }, raw);
      if (absent) return absent.value;
      if (entries.get(prototypeKey)?.isSent(raw))
        addDecodeError(errors, path.name, serverMessages.prototypeKey);
      const sent = Array.from(entries)
        .filter(([key, { isSent }]) => key !== prototypeKey && isSent(raw))
        .map(([key, { reader }]) => [key, reader.read(raw, errors)] as const)
        .filter(([, value]) => value !== undefined || !isPartial);
      return isMap ? new Map(sent) : Object.fromEntries(sent);
    },
    isFilled,
    at: (key) => (typeof key === "string" ? readerOf(key) : undefined),
    dotted(rest) {
      const { index } = path;
      for (const { key, end, keys } of divisionsOf(rest)) {
        if (rest.depth + keys.length >= index.limits.depth) continue;
        if (!hasName(plan, keys)) continue;
        const found = index.follow(readerOf(key), { ...rest, start: end, depth: rest.depth + 1 });
        if (found) return found;
      }
      return undefined;
    },
    stray(rest) {
      const [shortest] = divisionsOf(rest);
      if (!shortest) return undefined;
      const reader = readerOf(shortest.key);
      const cell = reader.stray?.(rest);
      if (cell) reader.found?.(cell);
      return cell;
    },
  };
}

/** A key with which a name may begin, the end of that key in the name, and the keys behind it. */
interface Division {
  key: string;
  end: number;
  keys: (string | number)[];
}

/**
 * Yields the ways to divide a name into a key, which may have dots in it, and the keys behind it. The shortest is
 * first.
 */
function* divisionsOf({ name, start: before }: RestOfName): Generator<Division> {
  const isWhole = before === 0;
  // Only the keys of the whole form have no dot before them.
  if (!isWhole && name[before] !== ".") return;
  const start = isWhole ? 0 : before + 1;
  const rest = Array.from(keysOf(name, before));
  const ends = rest.map(({ end }) => end);
  if (name !== "" && ends.at(-1) !== name.length) ends.push(name.length);
  for (const [i, end] of ends.entries()) {
    yield { key: name.slice(start, end), end, keys: rest.slice(i + 1).map(({ key }) => key) };
  }
}
