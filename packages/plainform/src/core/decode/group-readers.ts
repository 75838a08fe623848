import { serverMessages } from "../messages/server-messages.ts";
import { keysOf } from "../path.ts";
import { isOneControl, type Plan, type PlanOf, prototypeKey, unfolded } from "../plan/plan.ts";
import { hasName } from "../plan/plan-names.ts";
import { compileObject } from "./compile-object.ts";
import { valueReader } from "./control-readers.ts";
import {
  absentGroup,
  addDecodeError,
  allocateCell,
  childPath,
  type DecodeError,
  hasInput,
  markRow,
  type NamedPart,
  type RawValues,
  type Reader,
  type ReaderContext,
  type RestOfName,
  singleText,
  type ValueCell,
} from "./reader.ts";

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
export function objectReader(plan: PlanOf<"object">, path: ReaderContext): Reader {
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
  path: ReaderContext,
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

/** `links[0].url`, `links[1].url` → a list of rows. `tags`, `tags` → a list of values that share a name. */
export function listReader({ item: given, ...list }: PlanOf<"list">, path: ReaderContext): Reader {
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
  path: ReaderContext,
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

type IsSent = (raw: RawValues) => boolean;

/**
 * Makes the reader for one key of a record. The key is counted like the only row of a list, so that the key counts as
 * sent as soon as any name under it is sent, and so that the index grows with each key until it is full.
 */
function keyReader(
  plan: Plan,
  record: ReaderContext,
  key: string,
): { reader: Reader; isSent: IsSent } {
  const path = { ...childPath(record, key), isRow: true };
  // No list has a NUL in its name, so no list shares this counter.
  const counter = path.index.counter(`${path.name}\0`);
  const reader = countedReader(plan, path, { counter, count: 1 });
  return { reader, isSent: (raw) => raw[counter] !== undefined };
}

/** Makes the reader for a row of a list. `counter` is the id of the cell that counts the list's rows. */
function rowReader(plan: Plan, list: ReaderContext, number: number, counter: number): Reader {
  const path = { ...list, name: `${list.name}[${number}]`, isRow: true };
  return countedReader(plan, path, { counter, count: number + 1 });
}

/** Makes a reader for a row. Each cell in the row counts the row as sent, whether or not anything was entered. */
function countedReader(plan: Plan, path: ReaderContext, row: ValueCell["rows"][number]): Reader {
  const reader =
    plan.type === "recursive"
      ? sharedReader(plan.plan(), path)
      : path.index.createReader(plan, path);
  let [before, after]: ValueCell["rows"][] = [];
  return {
    ...reader,
    found(cell) {
      reader.found?.(cell);
      if (cell.rows.some(({ counter }) => counter === row.counter)) return;
      // The cells of one row share one array, by which the decoder sees quickly that these rows were counted.
      if (!after || cell.rows !== before) {
        before = cell.rows;
        after = [...before, row];
      }
      cell.rows = after;
    },
    // The cell is secret, because values of unknown names aren't shown again. No sent name has a NUL in it.
    stray: () => allocateCell({ ...path, name: `${path.name}\0` }, true),
  };
}

/** Reads a schema that contains itself. Its inner reader is made when a name first leads there. */
export function recursiveReader({ plan, empty }: PlanOf<"recursive">, path: ReaderContext): Reader {
  let reader: Reader | undefined;
  const bound = () => {
    reader ??= sharedReader(plan(), path);
    return reader;
  };
  const isFilled = (raw: RawValues, countsUnticked?: boolean) =>
    reader?.isFilled(raw, countsUnticked) ?? false;
  return {
    read(raw, errors) {
      const absent = absentGroup(empty, { isFilled }, raw);
      return absent || !reader ? absent?.value : reader.read(raw, errors);
    },
    isFilled,
    at: (key) => bound().at?.(key),
    arrive: () => bound().arrive?.(),
    found: (cell) => bound().found?.(cell),
    dotted: (rest) => bound().dotted?.(rest),
    refuse: (key) => bound().refuse?.(key),
    stray: (rest) => bound().stray?.(rest),
  };
}

/**
 * Binds a recursive plan once for each name, and makes its reader read each form only once. The options of a union may
 * have the same plan under the same name, so that without this the time would multiply with each level of the union.
 */
function sharedReader(plan: Plan, path: ReaderContext): Reader {
  return path.index.shared(plan, path.name, () => memoized(path.index.createReader(plan, path)));
}

function memoized(reader: Reader): Reader {
  const values = new WeakMap<RawValues, { value: unknown; errors: readonly DecodeError[] }>();
  const filled = [new WeakMap<RawValues, boolean>(), new WeakMap<RawValues, boolean>()] as const;
  const parts = new Map<PropertyKey, NamedPart | undefined>();
  return {
    ...reader,
    read(raw, errors) {
      let known = values.get(raw);
      if (!known) {
        const own: DecodeError[] = [];
        known = { value: reader.read(raw, own), errors: own };
        values.set(raw, known);
      }
      errors.push(...known.errors);
      return known.value;
    },
    isFilled(raw, countsUnticked = false) {
      const known = filled[countsUnticked ? 1 : 0];
      const isFilled = known.get(raw) ?? reader.isFilled(raw, countsUnticked);
      known.set(raw, isFilled);
      return isFilled;
    },
    at(key) {
      if (!parts.has(key)) parts.set(key, reader.at?.(key));
      return parts.get(key);
    },
  };
}
