import type { z } from "zod";
import { nameIn } from "../path.ts";
import { defOf, metaOf } from "../zod/definition.ts";
import type { Plan } from "./plan.ts";
import { walkPlan } from "./plan-names.ts";

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
