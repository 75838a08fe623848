import type { Plan, PlanOf } from "../plan/plan.ts";
import { takes } from "../plan/takes.ts";
import type { Sent } from "./layout.ts";
import { mount } from "./mount.ts";
import {
  isEntered,
  type Place,
  type Problem,
  type Reader,
  takeSlot,
  textOf,
  under,
} from "./reader.ts";
import { normalizeText } from "./text.ts";

/** Of several kinds of value, the first that its schema takes. */
export function mountUnion({ options }: PlanOf<"union">, place: Place): Reader {
  const readers = options.map(({ plan, schema }) => ({ reader: mount(plan, place), schema }));
  return {
    read(sent, problems) {
      let first: { value: unknown; problems: Problem[] } | undefined;
      for (const { reader, schema } of readers) {
        const own: Problem[] = [];
        const value = reader.read(sent, own);
        if (own.length === 0 && takes(schema, value)) return value;
        first ??= { value, problems: own };
      }
      problems.push(...(first?.problems ?? []));
      return first?.value;
    },
    isFilled: (sent) => readers.some(({ reader }) => reader.isFilled(sent)),
    at: (key) => first(readers.map(({ reader }) => reader.at?.(key))),
  };
}

/** Of several objects, the one that the discriminator's value names. Only its names are read. */
export function mountVariants(
  { discriminator, branches, empty }: PlanOf<"variants">,
  place: Place,
): Reader {
  const slot = takeSlot(under(place, discriminator));
  const readers = new Map<Plan, Reader>();
  for (const plan of branches.values()) readers.set(plan, mount(plan, place));
  const chosen = (sent: Sent) => {
    const text = sent[slot.id];
    const plan = typeof text === "string" ? branches.get(normalizeText(text)) : undefined;
    return plan && readers.get(plan);
  };
  return {
    read(sent, problems) {
      const reader = chosen(sent);
      if (reader) return reader.read(sent, problems);
      const text = textOf(slot, sent, problems);
      if (text === "") return empty === "present" ? {} : empty;
      return { [discriminator]: text };
    },
    isFilled: (sent) => isEntered(slot, sent),
    at: (key) => first(Array.from(readers.values(), (reader) => reader.at?.(key))),
  };
}

/** An intersection reads the same names for both of its sides. */
export function mountBoth({ left, right }: PlanOf<"both">, place: Place): Reader {
  const [one, other] = [mount(left, place), mount(right, place)];
  return {
    read(sent, problems) {
      const value = one.read(sent, problems);
      const more = other.read(sent, []);
      return isObject(value) && isObject(more) ? { ...value, ...more } : value;
    },
    isFilled: (sent) => one.isFilled(sent) || other.isFilled(sent),
    at: (key) => first([one.at?.(key), other.at?.(key)]),
  };
}

/** A schema that stands inside itself: there only when a name asks for it. */
export function mountLater({ plan }: PlanOf<"later">, place: Place): Reader {
  let reader: Reader | undefined;
  return {
    read: (sent, problems) => (reader?.isFilled(sent) ? reader.read(sent, problems) : undefined),
    isFilled: (sent) => reader?.isFilled(sent) ?? false,
    at(key) {
      reader ??= mount(plan(), place);
      return reader.at?.(key);
    },
  };
}

/** Every side is asked before this, so that each takes its slots. */
function first(readers: readonly (Reader | undefined)[]): Reader | undefined {
  return readers.find((reader) => reader !== undefined);
}

function isObject(value: unknown): value is object {
  return (
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
