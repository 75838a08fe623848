import { kitNames } from "../kit-names.ts";
import { nameIn } from "../path.ts";
import type { Plan } from "./plan.ts";

/** Visits each part of a plan that has a name before anything is sent, `links[].url` for what a row holds, in the schema's order. */
export function eachPart(
  plan: Plan,
  name: string,
  visit: (part: Plan, name: string) => void,
): void {
  visit(plan, name);
  switch (plan.type) {
    case "object":
      for (const [key, part] of plan.entries) {
        eachPart(part, nameIn(name, key), visit);
      }
      break;
    case "list":
      eachPart(plan.item, `${name}[]`, visit);
      break;
    case "tuple":
      for (const [i, part] of plan.items.entries()) eachPart(part, `${name}[${i}]`, visit);
      if (plan.rest) eachPart(plan.rest, `${name}[]`, visit);
      break;
    case "union":
      for (const option of plan.options) eachPart(option.plan, name, visit);
      break;
    case "variants":
      for (const branch of new Set(plan.branches.values())) eachPart(branch, name, visit);
      break;
    case "intersection":
      eachPart(plan.left, name, visit);
      eachPart(plan.right, name, visit);
  }
}

/**
 * The name of a part of a group.
 *
 * @throws {TypeError} when a form can't have it
 */
export function checkedNameIn(group: string, key: string): string {
  if (group === "" && (kitNames.has(key) || key.startsWith("$ACTION_"))) {
    throw new TypeError(
      `A field can’t be named “${key}”: the kit or React sends that name. Give it another one in the schema.`,
    );
  }
  if (key === "" || key === "__proto__" || /[.[\]]/.test(key)) {
    throw new TypeError(
      `A field can’t be named “${key}”: names of forms read “a.b” and “a[0]”. Give it another name in the schema.`,
    );
  }
  return nameIn(group, key);
}

/** A name as an error calls it. */
export function quoted(name: string): string {
  return name === "" ? "This schema" : `“${name}”`;
}
