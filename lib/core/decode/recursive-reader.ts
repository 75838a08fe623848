import type { Plan, PlanOf } from "../plan/plan.ts";
import { createReader } from "./create-reader.ts";
import type { RawValues } from "./name-index.ts";
import { type DecodeError, emptyOf, type FieldPath, type Names, type Reader } from "./reader.ts";

/** A schema that stands inside itself: there only when a name asks for it. */
export function recursiveReader({ plan, empty }: PlanOf<"recursive">, place: FieldPath): Reader {
  let reader: Reader | undefined;
  const mounted = () => {
    reader ??= sharedReader(plan(), place);
    return reader;
  };
  const isFilled = (sent: RawValues, countsUnticked?: boolean) =>
    reader?.isFilled(sent, countsUnticked) ?? false;
  return {
    read(sent, problems) {
      const nothing = emptyOf(empty, { isFilled }, sent);
      return nothing || !reader ? nothing?.value : reader.read(sent, problems);
    },
    isFilled,
    at: (key) => mounted().at?.(key),
    arrive: () => mounted().arrive?.(),
    found: (slot) => mounted().found?.(slot),
    dotted: (left) => mounted().dotted?.(left),
    refuse: (key) => mounted().refuse?.(key),
    stray: (left) => mounted().stray?.(left),
  };
}

/**
 * Mounts the plan of a schema that stands inside itself, once for each name, and reads each form once. In a union, each
 * option may have the same plan under the same name: without this, each level of such a union would take as many times
 * as long as the union has options.
 */
export function sharedReader(plan: Plan, place: FieldPath): Reader {
  return place.layout.shared(plan, place.name, () => remembering(createReader(plan, place)));
}

function remembering(reader: Reader): Reader {
  const values = new WeakMap<RawValues, { value: unknown; problems: readonly DecodeError[] }>();
  const filled = [new WeakMap<RawValues, boolean>(), new WeakMap<RawValues, boolean>()] as const;
  const parts = new Map<PropertyKey, Names | undefined>();
  return {
    ...reader,
    read(sent, problems) {
      let known = values.get(sent);
      if (!known) {
        const own: DecodeError[] = [];
        known = { value: reader.read(sent, own), problems: own };
        values.set(sent, known);
      }
      problems.push(...known.problems);
      return known.value;
    },
    isFilled(sent, countsUnticked = false) {
      const known = filled[countsUnticked ? 1 : 0];
      const isFilled = known.get(sent) ?? reader.isFilled(sent, countsUnticked);
      known.set(sent, isFilled);
      return isFilled;
    },
    at(key) {
      if (!parts.has(key)) parts.set(key, reader.at?.(key));
      return parts.get(key);
    },
  };
}
