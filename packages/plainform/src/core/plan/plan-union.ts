import type { z } from "zod";
import { discriminatorValues, mayChooseNothing } from "../zod/literal-values.ts";
import { emptyGroup, isEmptyInput } from "./empty-input.ts";
import type { Plan, PlanContext } from "./plan.ts";

type PlanPart = (schema: z.core.$ZodType, around: PlanContext) => Plan;

/** A discriminated union: its branches by the text that chooses, `""` for none. */
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

/** What a control sends for a value: a box that isn't ticked sends nothing, one that is sends `on`. */
export function textsFor(value: unknown): string[] {
  if (value === null || value === undefined) return [""];
  if (typeof value === "boolean") return value ? ["true", "on"] : ["false", ""];
  return [String(value).normalize()];
}

/** A union: what it may be besides nothing at all. */
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

/** The options of a union that a control can send. */
export function withoutNothing(options: readonly z.core.$ZodType[]): z.core.$ZodType[] {
  return options.filter((option) => !isEmptyInput(option));
}
