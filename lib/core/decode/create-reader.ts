import type { Plan } from "../plan/plan.ts";
import { listReader, tupleReader } from "./collection-readers.ts";
import {
  checkboxReader,
  dateReader,
  fileReader,
  rawReader,
  valueReader,
} from "./control-readers.ts";
import { objectReader } from "./object-reader.ts";
import type { FieldPath, Reader } from "./reader.ts";
import { recordReader } from "./record-reader.ts";
import { recursiveReader, sharedReader } from "./recursive-reader.ts";
import { intersectionReader, unionReader, variantsReader } from "./union-readers.ts";

/** Puts a plan under a name: takes the slots of all its controls. */
export function createReader(plan: Plan, place: FieldPath): Reader {
  const { read, isFilled, at, arrive, found, dotted, refuse, stray } = mountOf(plan, place);
  // Objects of one shape, whatever they read: what calls them by the hundred stays fast.
  return { read, isFilled, at, arrive, found, dotted, refuse, stray } as Reader;
}

/**
 * Mounts what is known to be there: a row, or a key that was sent. It is read whether or not anything is entered, also
 * where its schema stands inside itself.
 */
export function createInnerReader(plan: Plan, place: FieldPath): Reader {
  return plan.type === "recursive" ? sharedReader(plan.plan(), place) : createReader(plan, place);
}

function mountOf(plan: Plan, place: FieldPath): Reader {
  switch (plan.type) {
    case "value":
      return plan.isDate ? dateReader(plan, place) : valueReader(plan, place);
    case "checkbox":
      return checkboxReader(plan, place);
    case "file":
      return fileReader(plan, place);
    case "anything":
      return rawReader(plan, place);
    case "nothing":
      return { read: () => undefined, isFilled: () => false };
    case "object":
      return objectReader(plan, place);
    case "list":
      return listReader(plan, place);
    case "tuple":
      return tupleReader(plan, place);
    case "record":
      return recordReader(plan, place);
    case "union":
      return unionReader(plan, place);
    case "variants":
      return variantsReader(plan, place);
    case "intersection":
      return intersectionReader(plan, place);
    case "recursive":
      return recursiveReader(plan, place);
  }
}
