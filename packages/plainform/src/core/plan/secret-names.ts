import type { z } from "zod";
import { nameIn } from "../path.ts";
import { defOf, metaOf } from "../zod/definition.ts";
import type { Plan } from "./plan.ts";
import { walkPlan } from "./plan-names.ts";

/**
 * The names that a schema marks as secret, in any of its layers. For what a pipe ends in: no form data is read by it,
 * but what it calls secret is what was typed.
 *
 * @param name where it stands: `rows[].password` for the password of a row
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

/** The names that a plan keeps out of what is put back. */
export function secretsOf(plan: Plan): ReadonlySet<string> {
  const names = new Set<string>();
  walkPlan(plan, "", (part, name) => {
    if ("secret" in part && part.secret) names.add(name);
  });
  return names;
}
