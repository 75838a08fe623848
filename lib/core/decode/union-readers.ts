import type { Plan, PlanOf } from "../plan/plan.ts";
import { accepts } from "../plan/union-matching.ts";
import { createReader } from "./create-reader.ts";
import type { Left, RawValues } from "./name-index.ts";
import { normalizeText } from "./normalize-text.ts";
import {
  allocateCell,
  childPath,
  type DecodeError,
  emptyOf,
  type FieldPath,
  hasInput,
  type Names,
  type Reader,
  textOf,
} from "./reader.ts";

/** Of several kinds of value, the first for which something was sent, and that its schema takes. */
export function unionReader({ options }: PlanOf<"union">, place: FieldPath): Reader {
  const readers = options.map(({ plan, schema }) => ({
    reader: createReader(plan, place),
    schema,
  }));
  return {
    read(sent, problems) {
      let first: { value: unknown; problems: DecodeError[] } | undefined;
      const filled = readers.filter(({ reader }) => reader.isFilled(sent));
      for (const { reader, schema } of filled.length > 0 ? filled : readers) {
        const own: DecodeError[] = [];
        const value = reader.read(sent, own);
        if (own.length === 0 && accepts(schema, value, place.name)) return value;
        first ??= { value, problems: own };
      }
      problems.push(...(first?.problems ?? []));
      return first?.value;
    },
    isFilled: (sent, countsUnticked) =>
      readers.some(({ reader }) => reader.isFilled(sent, countsUnticked)),
    ...together(readers.map(({ reader }) => reader)),
  };
}

/** Of several objects, the one that the discriminator's value names. Only its names are read. */
export function variantsReader(
  { discriminator, branches, empty }: PlanOf<"variants">,
  place: FieldPath,
): Reader {
  const slot = allocateCell(childPath(place, discriminator));
  const readers = new Map<Plan, Reader>();
  for (const plan of branches.values()) readers.set(plan, createReader(plan, place));
  const chosen = (sent: RawValues) => {
    const plan = branches.get(choiceIn(sent[slot.id]));
    return plan && readers.get(plan);
  };
  const isFilled = (sent: RawValues, countsUnticked?: boolean) =>
    hasInput(slot, sent) || chosen(sent)?.isFilled(sent, countsUnticked) === true;
  return {
    read(sent, problems) {
      const nothing = emptyOf(empty, { isFilled }, sent);
      if (nothing) return nothing.value;
      const reader = chosen(sent);
      if (reader) return reader.read(sent, problems);
      const text = textOf(slot, sent, problems);
      return text === "" ? {} : { [discriminator]: text };
    },
    isFilled,
    ...together([...readers.values()]),
  };
}

function choiceIn(value: RawValues[number]): string {
  // A hidden companion says "false" before a box says "on".
  const text =
    Array.isArray(value) && value.length === 2 && value[0] === "false" ? value[1] : value;
  return typeof text === "string" ? normalizeText(text) : "";
}

/** An intersection reads the same names for both of its sides. */
export function intersectionReader(
  { left, right, empty }: PlanOf<"intersection">,
  place: FieldPath,
): Reader {
  const [one, other] = [createReader(left, place), createReader(right, place)];
  const isFilled = (sent: RawValues, countsUnticked?: boolean) =>
    one.isFilled(sent, countsUnticked) || other.isFilled(sent, countsUnticked);
  return {
    read(sent, problems) {
      const nothing = emptyOf(empty, { isFilled }, sent);
      if (nothing) return nothing.value;
      return merged(one.read(sent, problems), other.read(sent, problems), left);
    },
    isFilled,
    ...together([one, other]),
  };
}

/** Several parts under one name: each of them takes its slots. */
function together(parts: readonly Names[]): Names {
  const open = parts.filter((part) => part.dotted);
  const strict = parts.filter((part) => part.refuse);
  return {
    at(key) {
      const inside = new Set(
        parts.map((part) => part.at?.(key)).filter((part) => part !== undefined),
      );
      const [first] = inside;
      return inside.size > 1 ? together([...inside]) : first;
    },
    arrive() {
      for (const part of parts) part.arrive?.();
    },
    found(slot) {
      for (const part of parts) part.found?.(slot);
    },
    // Rows and keys of one name share the slot, and `found` lets all of them know.
    stray: (left) => parts.map((part) => part.stray?.(left)).find((slot) => slot),
    ...(open.length > 0 && {
      // All of them are to know.
      dotted: (left: Left) => open.map((part) => part.dotted?.(left)).find((found) => found),
    }),
    ...(strict.length > 0 && {
      refuse: (key: string) => strict.map((part) => part.refuse?.(key)).find((slot) => slot),
    }),
  };
}

/**
 * What two sides make of the same names: objects and lists in one. Of anything else the first, but where that side has
 * nothing, or says nothing of its type.
 */
function merged(one: unknown, other: unknown, left: Plan | undefined): unknown {
  if (other === undefined) return one;
  if (one === undefined || one === null || left?.type === "anything") return other;
  if (Array.isArray(one) && Array.isArray(other)) {
    const item = left?.type === "list" ? left.item : undefined;
    return one.map((value, i) => merged(value, other[i], item));
  }
  if (!isObject(one) || !isObject(other)) return one;
  const both: Record<string, unknown> = { ...one, ...other };
  for (const key of Object.keys(one)) {
    if (Object.hasOwn(other, key)) both[key] = merged(one[key], other[key], planAt(left, key));
  }
  return both;
}

function planAt(plan: Plan | undefined, key: string): Plan | undefined {
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
