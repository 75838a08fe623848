import type { z } from "zod";
import { dateParts } from "../date-parts.ts";
import { DeveloperError } from "../developer-error.ts";
import { nameIn, type Path } from "../path.ts";
import { isSentByFramework } from "../reserved-names.ts";
import { defOf, metaOf } from "../zod/definition.ts";
import { isOneControl, type Plan } from "./plan.ts";

/**
 * Visits each part of a plan in the schema's order, with its name. A part of a row is named `links[].url`. Records and
 * recursive schemas aren't entered, because the names inside them are known only from what is sent.
 */
export function walkPlan(
  plan: Plan,
  name: string,
  visit: (part: Plan, name: string) => void,
): void {
  visit(plan, name);
  switch (plan.type) {
    case "object":
      for (const [key, part] of plan.entries) {
        walkPlan(part, nameIn(name, key), visit);
      }
      break;
    case "list":
      walkPlan(plan.item, `${name}[]`, visit);
      break;
    case "tuple":
      for (const [i, part] of plan.items.entries()) walkPlan(part, `${name}[${i}]`, visit);
      if (plan.rest) walkPlan(plan.rest, `${name}[]`, visit);
      break;
    case "union":
      for (const option of plan.options) walkPlan(option.plan, name, visit);
      break;
    case "variants":
      for (const branch of new Set(plan.branches.values())) walkPlan(branch, name, visit);
      break;
    case "intersection":
      walkPlan(plan.left, name, visit);
      walkPlan(plan.right, name, visit);
  }
}

/**
 * Whether a plan reads the name that these keys make. All plans under one key are followed together, so that the time
 * doesn't grow with each level of a recursive schema.
 *
 * @example hasName(compilePlan(z.object({ links: z.array(z.url()) })), ["links", 0]) // true
 */
export function hasName(plan: Plan, keys: Path): boolean {
  let plans = withChoices([plan]);
  let isNamed = false;
  for (const key of keys) {
    isNamed = Array.from(plans).some((part) => isRow(part, key) || isDatePart(part, key));
    plans = withChoices(Array.from(plans).flatMap((part) => partsUnder(part, key)));
  }
  return isNamed || Array.from(plans).some((part) => isSent(part));
}

/**
 * Returns the discriminator of the discriminated union under these keys; `undefined` where there is none.
 *
 * @example discriminatorAt(plan, ["payment"]) // "method"
 */
export function discriminatorAt(plan: Plan, keys: Path): string | undefined {
  let plans = withChoices([plan]);
  for (const key of keys) {
    plans = withChoices(Array.from(plans).flatMap((part) => partsUnder(part, key)));
  }
  // The outermost of nested discriminated unions is the first plan here.
  // A record's key may contain a dot, so `r.fr.k` may be one control; a plan under a shorter key comes first.
  const first = Array.from(plans).find((part) => part.type === "variants" || isSent(part));
  return first?.type === "variants" ? first.discriminator : undefined;
}

function isRow(plan: Plan, key: PropertyKey): boolean {
  return plan.type === "list" && typeof key === "number";
}

function isDatePart(plan: Plan, key: PropertyKey): boolean {
  return plan.type === "value" && plan.isDate && dateParts.some((part) => part === key);
}

/** Whether a control may have the plan's own name. A list of single values has one: its controls share the name. */
function isSent(plan: Plan): boolean {
  return isOneControl(plan) || (plan.type === "list" && isOneControl(plan.item));
}

/** Returns the plans together with all options, branches, sides and inner plans that stand under the same name. */
function withChoices(plans: readonly Plan[]): Set<Plan> {
  const all = new Set<Plan>();
  const add = (plan: Plan) => {
    if (all.has(plan)) return;
    all.add(plan);
    if (plan.type === "union") for (const option of plan.options) add(option.plan);
    if (plan.type === "variants") for (const branch of plan.branches.values()) add(branch);
    if (plan.type === "intersection") for (const side of [plan.left, plan.right]) add(side);
    if (plan.type === "recursive") add(plan.plan());
  };
  for (const plan of plans) add(plan);
  return all;
}

/** Returns the plans under a key. A record is among its own parts, because its key may contain a dot and go on. */
function partsUnder(plan: Plan, key: PropertyKey): Plan[] {
  switch (plan.type) {
    case "object": {
      const [, part] = plan.entries.find(([name]) => name === key) ?? [];
      if (part) return [part];
      return typeof plan.unknown === "object" ? partsUnder(plan.unknown, key) : [];
    }
    case "list":
      return typeof key === "number" ? [plan.item] : [];
    case "tuple": {
      const part = typeof key === "number" ? (plan.items[key] ?? plan.rest) : undefined;
      return part ? [part] : [];
    }
    case "record":
      return typeof key === "string" ? [plan.value, plan] : [];
    default:
      return [];
  }
}

/**
 * Returns the name of a part of a group.
 *
 * @throws {DeveloperError} when a form can't have that name
 * @example assertFieldName("address", "city") // "address.city"
 */
export function assertFieldName(group: string, key: string): string {
  if (group === "" && isSentByFramework(key)) {
    throw new DeveloperError("PF-105", key);
  }
  if (key === "" || key === "__proto__" || /[.[\]]/.test(key)) {
    throw new DeveloperError("PF-106", key);
  }
  return nameIn(group, key);
}

/**
 * Returns the names that a schema marks as secret, in any of its layers. It serves the output side of pipes: no form
 * data is read by that side, but a value that it marks as secret is still one that a person typed.
 *
 * @param name the name of the schema itself: `rows[].password` for the password of a row
 * @example secretNames(z.object({ pin: z.string().meta({ secret: true }) }), "card") // ["card.pin"]
 */
export function secretNames(
  schema: z.core.$ZodType,
  name: string,
  around: readonly z.core.$ZodType[] = [],
): string[] {
  if (around.includes(schema)) return [];
  const def = defOf(schema);
  const within = (part: z.core.$ZodType, partName = name) =>
    secretNames(part, partName, [...around, schema]);
  const own = metaOf(schema).secret === true ? [name] : [];
  return [...own, ...inside()];

  function inside(): string[] {
    switch (def.type) {
      case "object":
        return Object.entries(def.shape).flatMap(([key, part]) => within(part, nameIn(name, key)));
      case "array":
        return within(def.element, `${name}[]`);
      case "tuple":
        return def.items.flatMap((item, i) => within(item, `${name}[${i}]`));
      case "set":
        return within(def.valueType, `${name}[]`);
      case "record":
      case "map":
        return within(def.valueType, `${name}.*`);
      case "union":
        return def.options.flatMap((option) => within(option));
      case "intersection":
        return [...within(def.left), ...within(def.right)];
      case "pipe":
        return [...within(def.in), ...within(def.out)];
      case "lazy":
        return within(def.getter());
      default:
        return "innerType" in def ? within(def.innerType) : [];
    }
  }
}

/** Returns the names whose values never come back in a page, such as `password` or `users[].password`. */
export function secretsOf(plan: Plan): ReadonlySet<string> {
  const names = new Set<string>();
  walkPlan(plan, "", (part, name) => {
    if ("secret" in part && part.secret) names.add(name);
  });
  return names;
}
