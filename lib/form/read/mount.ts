import type { Plan } from "../plan/plan.ts";
import { mountAnything, mountCheckbox, mountDate, mountFile, mountValue } from "./control.ts";
import { mountList, mountTuple } from "./group.ts";
import { mountObject } from "./object.ts";
import { mountIntersection, mountUnion, mountVariants } from "./one-of.ts";
import type { Place, Reader } from "./reader.ts";
import { mountRecord } from "./record.ts";
import { mountRecursive, mountShared } from "./recursive.ts";

/** Puts a plan under a name: takes the slots of all its controls. */
export function mount(plan: Plan, place: Place): Reader {
  const { read, isFilled, at, arrive, found, dotted, refuse, stray } = mountOf(plan, place);
  // Objects of one shape, whatever they read: what calls them by the hundred stays fast.
  return { read, isFilled, at, arrive, found, dotted, refuse, stray } as Reader;
}

/**
 * Mounts what is known to be there: a row, or a key that was sent. It is read whether or not anything is entered, also
 * where its schema stands inside itself.
 */
export function mountInside(plan: Plan, place: Place): Reader {
  return plan.type === "recursive" ? mountShared(plan.plan(), place) : mount(plan, place);
}

function mountOf(plan: Plan, place: Place): Reader {
  switch (plan.type) {
    case "value":
      return plan.isDate ? mountDate(plan, place) : mountValue(plan, place);
    case "checkbox":
      return mountCheckbox(plan, place);
    case "file":
      return mountFile(plan, place);
    case "anything":
      return mountAnything(plan, place);
    case "nothing":
      return { read: () => undefined, isFilled: () => false };
    case "object":
      return mountObject(plan, place);
    case "list":
      return mountList(plan, place);
    case "tuple":
      return mountTuple(plan, place);
    case "record":
      return mountRecord(plan, place);
    case "union":
      return mountUnion(plan, place);
    case "variants":
      return mountVariants(plan, place);
    case "intersection":
      return mountIntersection(plan, place);
    case "recursive":
      return mountRecursive(plan, place);
  }
}
