import type { Path } from "../path.ts";
import type { InexactNumber } from "../read/inexact-numbers.ts";
import { accepts } from "./accepts.ts";
import { fromJson } from "./from-json.ts";
import type { Plan, PlanOf } from "./plan.ts";

/**
 * The paths at which a schema makes something of an inexact number: it takes a number there, or says nothing of what
 * stands there. A number that it drops, or refuses as no number, is not among them.
 *
 * @param value what `JSON.parse` made
 */
export function takenNumbers(
  plan: Plan,
  value: unknown,
  numbers: readonly InexactNumber[],
): readonly Path[] {
  const optionOf = chooser();
  const takes = (part: Plan, at: unknown, path: Path): boolean => {
    const [key, ...rest] = path;
    const inside = (item: Plan | undefined) =>
      key !== undefined && item !== undefined && takes(item, member(at, key), rest);
    switch (part.type) {
      case "value":
        return key === undefined && part.takesNumber;
      case "anything":
        return true;
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
        return branch !== undefined && takes(branch, at, path);
      }
      case "union": {
        const option = optionOf(part, at);
        return option !== undefined && takes(option, at, path);
      }
      case "intersection":
        return takes(part.left, at, path) || takes(part.right, at, path);
      case "recursive":
        return takes(part.plan(), at, path);
      default:
        return false;
    }
  };
  return numbers
    .filter(({ path, nearest }) => Object.is(path.reduce(member, value), nearest))
    .filter(({ path }) => takes(plan, value, path))
    .map(({ path }) => path);
}

/** Finds the option of a union that takes a value. Many numbers may stand in one value, which is looked at once. */
function chooser() {
  const chosen = new Map<Plan, Map<unknown, Plan | undefined>>();
  return (union: PlanOf<"union">, value: unknown): Plan | undefined => {
    const known = chosen.get(union) ?? new Map<unknown, Plan | undefined>();
    chosen.set(union, known);
    if (!known.has(value)) {
      const option = union.options.find(({ plan, schema }) =>
        accepts(schema, fromJson(plan, value)),
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
