import type { z } from "zod";
import { discriminatorValues, mayChooseNothing } from "../zod/literal-values.ts";
import { emptyGroup, isEmptyInput } from "./empty-input.ts";
import type { Plan, PlanContext } from "./plan.ts";

type PlanPart = (schema: z.core.$ZodType, around: PlanContext) => Plan;

/** Plans a discriminated union. Its branches are keyed by the text that chooses them, `""` where nothing is chosen. */
export function planVariants(
  { options, discriminator }: z.core.$ZodDiscriminatedUnionDef,
  around: PlanContext,
  plan: PlanPart,
): Plan {
  const branches = new Map<string, Plan>();
  for (const option of options as readonly z.core.$ZodType[]) {
    const branch = plan(option, { ...around, absent: "refused" });
    const texts = discriminatorValues(option, discriminator).flatMap(textsFor);
    if (mayChooseNothing(option, discriminator)) texts.push("");
    for (const text of texts) if (!branches.has(text)) branches.set(text, branch);
  }
  return { type: "variants", discriminator, branches, empty: emptyGroup(around.absent) };
}

/**
 * Returns the texts that a control may send for a value. A ticked box sends `on`, and an unticked box sends nothing.
 *
 * @example textsFor(true) // ["true", "on"]
 */
export function textsFor(value: unknown): string[] {
  if (value === null || value === undefined) return [""];
  if (typeof value === "boolean") return value ? ["true", "on"] : ["false", ""];
  return [String(value).normalize()];
}

/** Plans a union from its options other than `null` and `undefined`. A single such option is planned by itself. */
export function planUnion(
  options: readonly z.core.$ZodType[],
  around: PlanContext,
  plan: PlanPart,
): Plan {
  const rest = withoutNothing(options);
  const [only] = rest;
  if (only && rest.length === 1) return plan(only, around);
  return { type: "union", options: rest.map((schema) => ({ plan: plan(schema, around), schema })) };
}

/**
 * Returns the options of a union without those that accept only `null` or `undefined`, which an empty control means.
 */
export function withoutNothing(options: readonly z.core.$ZodType[]): z.core.$ZodType[] {
  return options.filter((option) => !isEmptyInput(option));
}
