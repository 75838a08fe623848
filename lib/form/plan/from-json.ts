import { accepts } from "./accepts.ts";
import type { Plan } from "./plan.ts";

/** Makes of a JSON value what JSON has no type for: dates, big integers, sets and maps. All else stays as it is. */
export function fromJson(plan: Plan, value: unknown): unknown {
  if (!hasMore(plan)) return value;
  switch (plan.type) {
    case "value":
      return typeof value === "string" && plan.fromJson ? (plan.fromJson(value) ?? value) : value;
    case "object":
      if (!isRecord(value)) return value;
      return plan.entries.reduce(
        (object, [key, part]) =>
          Object.hasOwn(object, key) ? changed(object, key, fromJson(part, object[key])) : object,
        value,
      );
    case "list": {
      if (!Array.isArray(value)) return value;
      const list = value.map((item) => fromJson(plan.item, item));
      return plan.isSet ? new Set(list) : list;
    }
    case "tuple":
      return Array.isArray(value)
        ? value.map((item, i) => {
            const part = plan.items[i] ?? plan.rest;
            return part ? fromJson(part, item) : item;
          })
        : value;
    case "record": {
      if (!isRecord(value)) return value;
      const entries = Object.entries(value).map(
        ([key, item]) => [key, fromJson(plan.value, item)] as const,
      );
      return plan.isMap ? new Map(entries) : Object.fromEntries(entries);
    }
    case "variants": {
      const chosen = isRecord(value) ? value[plan.discriminator] : undefined;
      const branch = isRecord(value) && plan.branches.get(String(chosen ?? "").normalize());
      return branch ? fromJson(branch, value) : value;
    }
    case "union":
      for (const option of plan.options) {
        const made = fromJson(option.plan, value);
        if (accepts(option.schema, made)) return made;
      }
      return value;
    case "intersection":
      return fromJson(plan.right, fromJson(plan.left, value));
    case "recursive":
      return fromJson(plan.plan(), value);
    default:
      return value;
  }
}

const known = new WeakMap<Plan, boolean>();

/** Whether there is anything in a plan that JSON has no type for. Most have nothing, and their values stay as they are. */
function hasMore(plan: Plan): boolean {
  let has = known.get(plan);
  if (has === undefined) {
    has = search(plan, new Set());
    known.set(plan, has);
  }
  return has;
}

/** @param seen a plan may contain itself */
function search(plan: Plan, seen: Set<Plan>): boolean {
  if (seen.has(plan)) return false;
  seen.add(plan);
  return isMore(plan) || partsOf(plan).some((part) => search(part, seen));
}

function isMore(plan: Plan): boolean {
  switch (plan.type) {
    case "value":
      return plan.fromJson !== undefined;
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
    case "object":
      return plan.entries.map(([, part]) => part);
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

function changed(object: Record<string, unknown>, key: string, value: unknown) {
  return Object.is(object[key], value) ? object : { ...object, [key]: value };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
