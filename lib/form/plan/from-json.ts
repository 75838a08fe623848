import type { Plan } from "./plan.ts";
import { takes } from "./takes.ts";

/** Makes the dates and big integers of a JSON value what their schema expects; all else stays as it is. */
export function fromJson(plan: Plan, value: unknown): unknown {
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
    case "list":
      return Array.isArray(value) ? value.map((item) => fromJson(plan.item, item)) : value;
    case "tuple":
      return Array.isArray(value)
        ? value.map((item, i) => {
            const part = plan.items[i] ?? plan.rest;
            return part ? fromJson(part, item) : item;
          })
        : value;
    case "record":
      if (!isRecord(value)) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, fromJson(plan.value, item)]),
      );
    case "variants": {
      const branch = isRecord(value) && plan.branches.get(String(value[plan.discriminator]));
      return branch ? fromJson(branch, value) : value;
    }
    case "union": {
      const values = plan.options.map((option) => ({
        ...option,
        value: fromJson(option.plan, value),
      }));
      return (values.find((option) => takes(option.schema, option.value)) ?? { value }).value;
    }
    case "both":
      return fromJson(plan.right, fromJson(plan.left, value));
    case "later":
      return fromJson(plan.plan(), value);
    default:
      return value;
  }
}

function changed(object: Record<string, unknown>, key: string, value: unknown) {
  return Object.is(object[key], value) ? object : { ...object, [key]: value };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
