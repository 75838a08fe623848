import type { InexactNumber } from "../decode/inexact-numbers.ts";
import type { Path } from "../path.ts";
import type { Plan, PlanOf } from "./plan.ts";
import { reviveJson } from "./revive-json.ts";
import { accepts } from "./union-matching.ts";

/** Whether a part of a plan is one of those to look for. `left` is the rest of the path behind that part. */
export type IsMeant = (part: Plan, left: Path) => boolean;

/**
 * Makes a test that tells whether a path in a JSON value leads to, or through, a part of the plan that `isMeant`
 * accepts.
 *
 * @returns a function to call for many paths: each union on the way chooses its option once for each value
 */
export function reachedIn(plan: Plan, value: unknown, isMeant: IsMeant): (path: Path) => boolean {
  const optionOf = chooser();
  const reaches = (part: Plan, at: unknown, path: Path): boolean => {
    if (isMeant(part, path)) return true;
    const [key, ...rest] = path;
    const inside = (item: Plan | undefined) =>
      key !== undefined && item !== undefined && reaches(item, member(at, key), rest);
    switch (part.type) {
      case "object":
        return inside(propertyOf(part, key));
      case "list":
        return inside(part.item);
      case "tuple":
        return inside(part.items[Number(key)] ?? part.rest);
      case "record":
        return inside(part.value);
      case "variants": {
        const branch = part.branches.get(String(member(at, part.discriminator) ?? "").normalize());
        return branch !== undefined && reaches(branch, at, path);
      }
      case "union": {
        const option = optionOf(part, at);
        return option !== undefined && reaches(option, at, path);
      }
      case "intersection":
        return reaches(part.left, at, path) || reaches(part.right, at, path);
      case "recursive":
        return reaches(part.plan(), at, path);
      default:
        return false;
    }
  };
  return (path) => reaches(plan, value, path);
}

/** Finds the option of a union that accepts a value, and remembers it: many paths may lead through the same value. */
function chooser() {
  const chosen = new Map<Plan, Map<unknown, Plan | undefined>>();
  return (union: PlanOf<"union">, value: unknown): Plan | undefined => {
    const known = chosen.get(union) ?? new Map<unknown, Plan | undefined>();
    chosen.set(union, known);
    if (!known.has(value)) {
      const option = union.options.find(({ plan, schema }) =>
        accepts(schema, reviveJson(plan, value)),
      );
      known.set(value, option?.plan);
    }
    return known.get(value);
  };
}

function propertyOf({ entries, unknown }: PlanOf<"object">, key: PropertyKey | undefined) {
  const [, part] = entries.find(([name]) => name === key) ?? [];
  return part ?? (typeof unknown === "object" ? unknown.value : undefined);
}

function member(value: unknown, key: PropertyKey): unknown {
  const isThere = typeof value === "object" && value !== null && Object.hasOwn(value, key);
  return isThere ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}

/** A part accepts a number, or its schema says nothing about the values inside it. */
const takesNumber: IsMeant = (part, { length }) =>
  part.type === "anything" || (part.type === "value" && length === 0 && part.takesNumber);

/**
 * Finds the inexact numbers that a schema would use: it accepts a number at that path, or says nothing about the path.
 * A number that the schema drops or refuses anyway is left out.
 *
 * @param value the result of `JSON.parse`
 * @param numbers the numbers of the JSON text whose digits `JSON.parse` changed
 * @returns the paths of the numbers in use
 */
export function takenNumbers(
  plan: Plan,
  value: unknown,
  numbers: readonly InexactNumber[],
): readonly Path[] {
  const isTaken = reachedIn(plan, value, takesNumber);
  return numbers
    .filter(({ path, nearest }) => Object.is(path.reduce(member, value), nearest))
    .filter(({ path }) => isTaken(path))
    .map(({ path }) => path);
}
