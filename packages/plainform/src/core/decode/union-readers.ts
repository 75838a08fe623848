import type { Plan, PlanOf } from "../plan/plan.ts";
import { accepts } from "../plan/union-matching.ts";
import { normalizeText } from "./normalize-text.ts";
import {
  absentGroup,
  allocateCell,
  childPath,
  type DecodeError,
  hasInput,
  type NamedPart,
  type RawValues,
  type Reader,
  type ReaderContext,
  type RestOfName,
  singleText,
} from "./reader.ts";

/** Reads the first option for which something was sent and whose schema accepts the value. */
export function unionReader({ options }: PlanOf<"union">, path: ReaderContext): Reader {
  const readers = options.map(({ plan, schema }) => ({
    reader: path.index.createReader(plan, path),
    schema,
  }));
  return {
    read(raw, errors) {
      let first: { value: unknown; errors: DecodeError[] } | undefined;
      const filled = readers.filter(({ reader }) => reader.isFilled(raw));
      for (const { reader, schema } of filled.length > 0 ? filled : readers) {
        const own: DecodeError[] = [];
        const value = reader.read(raw, own);
        if (own.length === 0 && accepts(schema, value, path.name)) return value;
        first ??= { value, errors: own };
      }
      errors.push(...(first?.errors ?? []));
      return first?.value;
    },
    isFilled: (raw, countsUnticked) =>
      readers.some(({ reader }) => reader.isFilled(raw, countsUnticked)),
    ...combineNames(readers.map(({ reader }) => reader)),
  };
}

/** Reads the object that the discriminator's value names, and no names of the other objects. */
export function variantsReader(
  { discriminator, branches, empty }: PlanOf<"variants">,
  path: ReaderContext,
): Reader {
  const cell = allocateCell(childPath(path, discriminator));
  const readers = new Map<Plan, Reader>();
  for (const plan of branches.values()) readers.set(plan, path.index.createReader(plan, path));
  const chosen = (raw: RawValues) => {
    const plan = branches.get(discriminatorValueIn(raw[cell.id]));
    return plan && readers.get(plan);
  };
  const isFilled = (raw: RawValues, countsUnticked?: boolean) =>
    hasInput(cell, raw) || chosen(raw)?.isFilled(raw, countsUnticked) === true;
  return {
    read(raw, errors) {
      const absent = absentGroup(empty, { isFilled }, raw);
      if (absent) return absent.value;
      const reader = chosen(raw);
      if (reader) return reader.read(raw, errors);
      const text = singleText(cell, raw, errors);
      return text === "" ? {} : { [discriminator]: text };
    },
    isFilled,
    ...combineNames([...readers.values()]),
  };
}

function discriminatorValueIn(value: RawValues[number]): string {
  // The hidden companion of a box sends "false" before a ticked box sends "on".
  const text =
    Array.isArray(value) && value.length === 2 && value[0] === "false" ? value[1] : value;
  return typeof text === "string" ? normalizeText(text) : "";
}

/** Reads the same names for both sides of an intersection. */
export function intersectionReader(
  { left, right, empty }: PlanOf<"intersection">,
  path: ReaderContext,
): Reader {
  const [one, other] = [path.index.createReader(left, path), path.index.createReader(right, path)];
  const isFilled = (raw: RawValues, countsUnticked?: boolean) =>
    one.isFilled(raw, countsUnticked) || other.isFilled(raw, countsUnticked);
  return {
    read(raw, errors) {
      const absent = absentGroup(empty, { isFilled }, raw);
      if (absent) return absent.value;
      return mergeValues(one.read(raw, errors), other.read(raw, errors), left);
    },
    isFilled,
    ...combineNames([one, other]),
  };
}

/** Joins several parts that have the same name, so that each part is told of the cells under that name. */
function combineNames(parts: readonly NamedPart[]): NamedPart {
  const open = parts.filter((part) => part.dotted);
  const strict = parts.filter((part) => part.refuse);
  return {
    at(key) {
      const inside = new Set(
        parts.map((part) => part.at?.(key)).filter((part) => part !== undefined),
      );
      const [first] = inside;
      return inside.size > 1 ? combineNames([...inside]) : first;
    },
    arrive() {
      for (const part of parts) part.arrive?.();
    },
    found(cell) {
      for (const part of parts) part.found?.(cell);
    },
    // Rows and keys of one name share a cell, and `found` tells all of them about it.
    stray: (rest) => parts.map((part) => part.stray?.(rest)).find((cell) => cell),
    ...(open.length > 0 && {
      // Each part has to hear of the name, so the first result doesn't end the search.
      dotted: (rest: RestOfName) => open.map((part) => part.dotted?.(rest)).find((found) => found),
    }),
    ...(strict.length > 0 && {
      refuse: (key: string) => strict.map((part) => part.refuse?.(key)).find((cell) => cell),
    }),
  };
}

/**
 * Merges the values that both sides of an intersection read from the same names. Objects and lists are merged part by
 * part. Of two other values the left one is kept, unless it is absent or its schema says nothing about its type.
 */
function mergeValues(one: unknown, other: unknown, left: Plan | undefined): unknown {
  if (other === undefined) return one;
  if (one === undefined || one === null || left?.type === "anything") return other;
  if (Array.isArray(one) && Array.isArray(other)) {
    const item = left?.type === "list" ? left.item : undefined;
    return one.map((value, i) => mergeValues(value, other[i], item));
  }
  if (!isObject(one) || !isObject(other)) return one;
  const both: Record<string, unknown> = { ...one, ...other };
  for (const key of Object.keys(one)) {
    if (Object.hasOwn(other, key))
      both[key] = mergeValues(one[key], other[key], planUnder(left, key));
  }
  return both;
}

function planUnder(plan: Plan | undefined, key: string): Plan | undefined {
  if (plan?.type === "record") return plan.value;
  if (plan?.type !== "object") return undefined;
  const [, part] = plan.entries.find(([name]) => name === key) ?? [];
  return part ?? (typeof plan.unknown === "object" ? plan.unknown.value : undefined);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
