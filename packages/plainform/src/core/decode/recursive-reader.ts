import type { Plan, PlanOf } from "../plan/plan.ts";
import {
  absentGroup,
  type DecodeError,
  type FieldPath,
  type NamedPart,
  type RawValues,
  type Reader,
} from "./reader.ts";

/** Reads a schema that stands inside itself. Its reader is made when a name first leads into it. */
export function recursiveReader({ plan, empty }: PlanOf<"recursive">, path: FieldPath): Reader {
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
 * Binds the plan of a schema that stands inside itself once for each name, and reads each form once. In a union, each
 * option may have the same plan under the same name: without this, each level of such a union would take as many times
 * as long as the union has options.
 */
export function sharedReader(plan: Plan, path: FieldPath): Reader {
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
