import type { z } from "zod";
import { defOf } from "../def.ts";
import { discriminatorValues } from "../named-values.ts";
import type { Absent, Plan } from "./plan.ts";

/** The plans of a discriminated union, by the text that chooses; `""` by none. */
export function branchesOf(
  options: readonly z.core.$ZodType[],
  discriminator: string,
  plan: (option: z.core.$ZodType) => Plan,
): ReadonlyMap<string, Plan> {
  const branches = new Map<string, Plan>();
  for (const option of options) {
    const branch = plan(option);
    for (const text of discriminatorValues(option, discriminator).flatMap(textsFor)) {
      if (!branches.has(text)) branches.set(text, branch);
    }
  }
  return branches;
}

/** What a control sends for a value: a box that isn't ticked sends nothing, one that is sends `on`. */
function textsFor(value: unknown): string[] {
  if (value === null || value === undefined) return [""];
  if (typeof value === "boolean") return value ? ["true", "on"] : ["false", ""];
  return [String(value).normalize()];
}

/** A union: what it may be besides nothing at all. */
export function planUnion(
  options: readonly z.core.$ZodType[],
  absent: Absent,
  plan: (option: z.core.$ZodType, absent: Absent) => Plan,
): Plan {
  const types = options.map((option) => defOf(option).type);
  const mayBeNull = types.includes("null");
  const nothing = types.some(isUndefined) ? "undefined" : mayBeNull ? "null" : "refused";
  const then = absent === "refused" ? nothing : absent;
  const rest = options.filter((_, i) => types[i] !== "null" && !isUndefined(types[i]));
  const [only] = rest;
  if (only && rest.length === 1) return plan(only, then);
  return { type: "union", options: rest.map((schema) => ({ plan: plan(schema, then), schema })) };
}

/** Whether a schema is a union with undefined in it: to zod, an object has to have such a key all the same. */
export function hasUndefined(schema: z.core.$ZodType): boolean {
  const def = defOf(schema);
  return def.type === "union" && def.options.some((option) => isUndefined(defOf(option).type));
}

function isUndefined(type: string | undefined): boolean {
  return type === "undefined" || type === "void";
}
