import type { z } from "zod";
import { defOf, discriminatorValues } from "../def.ts";
import type { Absent, Plan } from "./plan.ts";

/** The plans of a discriminated union, by the text that chooses. */
export function branchesOf(
  options: readonly z.core.$ZodType[],
  discriminator: string,
  plan: (option: z.core.$ZodType) => Plan,
): ReadonlyMap<string, Plan> {
  const branches = new Map<string, Plan>();
  for (const option of options) {
    const branch = plan(option);
    for (const text of discriminatorValues(option, discriminator)) branches.set(text, branch);
  }
  return branches;
}

/** A union: what it may be besides nothing at all. */
export function planUnion(
  options: readonly z.core.$ZodType[],
  absent: Absent,
  plan: (option: z.core.$ZodType, absent: Absent) => Plan,
): Plan {
  const types = options.map((option) => defOf(option).type);
  const mayBeNull = types.includes("null");
  const mayBeUndefined = types.includes("undefined") || types.includes("void");
  const nothing = mayBeUndefined ? "undefined" : mayBeNull ? "null" : "refused";
  const then = absent === "refused" ? nothing : absent;
  const rest = options.filter((_, i) => !["null", "undefined", "void"].includes(types[i] ?? ""));
  const [only] = rest;
  if (only && rest.length === 1) return plan(only, then);
  return { type: "union", options: rest.map((schema) => ({ plan: plan(schema, then), schema })) };
}
