import type { Plan, PlanOf } from "../plan/plan.ts";
import type { Sent } from "./layout.ts";
import { mount } from "./mount.ts";
import { emptyOf, type Names, type Place, type Problem, type Reader } from "./reader.ts";

/** A schema that stands inside itself: there only when a name asks for it. */
export function mountRecursive({ plan, empty }: PlanOf<"recursive">, place: Place): Reader {
  let reader: Reader | undefined;
  const mounted = () => {
    reader ??= mountShared(plan(), place);
    return reader;
  };
  const isFilled = (sent: Sent, countsUnticked?: boolean) =>
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
export function mountShared(plan: Plan, place: Place): Reader {
  return place.layout.shared(plan, place.name, () => remembering(mount(plan, place)));
}

function remembering(reader: Reader): Reader {
  const values = new WeakMap<Sent, { value: unknown; problems: readonly Problem[] }>();
  const filled = [new WeakMap<Sent, boolean>(), new WeakMap<Sent, boolean>()] as const;
  const parts = new Map<PropertyKey, Names | undefined>();
  return {
    ...reader,
    read(sent, problems) {
      let known = values.get(sent);
      if (!known) {
        const own: Problem[] = [];
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
