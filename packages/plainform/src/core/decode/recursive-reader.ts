import type { Plan, PlanOf } from "../plan/plan.ts";
import {
  absentGroup,
  type DecodeError,
  type FieldPath,
  type NamedPart,
  type RawValues,
  type Reader,
} from "./reader.ts";

/** Reads a schema that contains itself. Its inner reader is made when a name first leads there. */
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
 * Binds a recursive plan once for each name, and makes its reader read each form only once. The options of a union may
 * have the same plan under the same name, so that without this the time would multiply with each level of the union.
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
