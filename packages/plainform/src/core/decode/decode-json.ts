import type { Plan, PlanOf } from "../plan/plan.ts";
import { accepts } from "../plan/union-matching.ts";

/** What each union made of each object while one JSON value is read. */
type Made = Map<Plan, Map<object, unknown>>;

/**
 * Turns a JSON value into the input of a schema: it makes dates, big integers, sets and maps, for which JSON has no
 * type, and adds keys that zod requires with the value `undefined`. Everything else stays as it is.
 *
 * @param made remembers what each union made of an object. Nested unions revive the same object once for each option,
 *   so that the time would double with each level without it
 */
export function decodeJson(plan: Plan, value: unknown, made: Made = new Map()): unknown {
  if (!hasMore(plan)) return value;
  switch (plan.type) {
    case "value":
      return typeof value === "string" && plan.fromJson ? (plan.fromJson(value) ?? value) : value;
    case "object":
      return isRecord(value) ? objectFromJson(plan, value, made) : value;
    case "list": {
      if (!Array.isArray(value)) return value;
      const list = value.map((item) => decodeJson(plan.item, item, made));
      return plan.isSet ? new Set(list) : list;
    }
    case "tuple":
      return Array.isArray(value)
        ? value.map((item, i) => {
            const part = plan.items[i] ?? plan.rest;
            return part ? decodeJson(part, item, made) : item;
          })
        : value;
    case "record": {
      if (!isRecord(value)) return value;
      const entries = Object.entries(value).map(
        ([key, item]) => [key, decodeJson(plan.value, item, made)] as const,
      );
      return plan.isMap ? new Map(entries) : Object.fromEntries(entries);
    }
    case "variants": {
      const chosen = isRecord(value) ? value[plan.discriminator] : undefined;
      const branch = isRecord(value) && plan.branches.get(String(chosen ?? "").normalize());
      return branch ? decodeJson(branch, value, made) : value;
    }
    case "union":
      return madeOnce(made, plan, value, () => {
        for (const option of plan.options) {
          const input = decodeJson(option.plan, value, made);
          if (accepts(option.schema, input)) return input;
        }
        return value;
      });
    case "intersection":
      return decodeJson(plan.right, decodeJson(plan.left, value, made), made);
    case "recursive":
      return decodeJson(plan.plan(), value, made);
    default:
      return value;
  }
}

function madeOnce(made: Made, plan: Plan, value: unknown, make: () => unknown): unknown {
  if (typeof value !== "object" || value === null) return make();
  const known = made.get(plan) ?? new Map<object, unknown>();
  made.set(plan, known);
  if (!known.has(value)) known.set(value, make());
  return known.get(value);
}

/** Revives the properties of an object, and those of unknown names by the catchall, if there is one. */
function objectFromJson(
  { entries, unknown, kept }: PlanOf<"object">,
  value: Record<string, unknown>,
  made: Made,
) {
  const rest = typeof unknown === "string" ? undefined : unknown.value;
  const parts = new Map(entries);
  const items = Object.entries(value).map(([key, item]) => {
    const part = parts.get(key) ?? rest;
    return [key, part ? decodeJson(part, item, made) : item] as const;
  });
  const missing = [...kept].filter((key) => !Object.hasOwn(value, key));
  const isSame = missing.length === 0 && items.every(([key, item]) => Object.is(item, value[key]));
  if (isSame) return value;
  return Object.fromEntries([...items, ...missing.map((key) => [key, undefined] as const)]);
}

const known = new WeakMap<Plan, boolean>();

/**
 * Whether anything in a plan has no JSON type. Most plans have nothing of the kind, and their values are not copied.
 */
function hasMore(plan: Plan): boolean {
  let has = known.get(plan);
  if (has === undefined) {
    has = search(plan, new Set());
    known.set(plan, has);
  }
  return has;
}

/** @param seen the plans that were searched already, because a plan may contain itself */
function search(plan: Plan, seen: Set<Plan>): boolean {
  if (seen.has(plan)) return false;
  seen.add(plan);
  return isMore(plan) || partsOf(plan).some((part) => search(part, seen));
}

function isMore(plan: Plan): boolean {
  switch (plan.type) {
    case "value":
      return plan.fromJson !== undefined;
    case "object":
      return plan.kept.size > 0;
    case "list":
      return plan.isSet;
    case "record":
      return plan.isMap;
    default:
      return false;
  }
}

function partsOf(plan: Plan): Plan[] {
  switch (plan.type) {
    case "object": {
      const parts = plan.entries.map(([, part]) => part);
      return typeof plan.unknown === "string" ? parts : [...parts, plan.unknown];
    }
    case "list":
      return [plan.item];
    case "tuple":
      return plan.rest ? [...plan.items, plan.rest] : [...plan.items];
    case "record":
      return [plan.value];
    case "variants":
      return [...plan.branches.values()];
    case "union":
      return plan.options.map((option) => option.plan);
    case "intersection":
      return [plan.left, plan.right];
    case "recursive":
      return [plan.plan()];
    default:
      return [];
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
