import type { z } from "zod";
import { defOf } from "../schema/def.ts";
import { discriminatorValues, mayChooseNothing } from "../schema/named-values.ts";
import { emptyGroup } from "./absent.ts";
import type { Around, Plan } from "./plan.ts";

type PlanPart = (schema: z.core.$ZodType, around: Around) => Plan;

/** A discriminated union: its branches by the text that chooses, `""` for none. */
export function planVariants(
  { options, discriminator }: z.core.$ZodDiscriminatedUnionDef,
  around: Around,
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
function textsFor(value: unknown): string[] {
  if (value === null || value === undefined) return [""];
  if (typeof value === "boolean") return value ? ["true", "on"] : ["false", ""];
  return [String(value).normalize()];
}

/** A union: what it may be besides nothing at all. */
export function planUnion(
  options: readonly z.core.$ZodType[],
  around: Around,
  plan: PlanPart,
): Plan {
  const types = options.map((option) => defOf(option).type);
  const mayBeNull = types.includes("null");
  const nothing = types.some(isUndefined) ? "undefined" : mayBeNull ? "null" : "refused";
  const within = {
    ...around,
    absent: around.absent === "refused" ? nothing : around.absent,
  } as const;
  const rest = options.filter((_, i) => types[i] !== "null" && !isUndefined(types[i]));
  const [only] = rest;
  if (only && rest.length === 1) return plan(only, within);
  return { type: "union", options: rest.map((schema) => ({ plan: plan(schema, within), schema })) };
}

/** Whether a schema is a union with undefined in it: to zod, an object has to have such a key all the same. */
export function hasUndefined(schema: z.core.$ZodType): boolean {
  const def = defOf(schema);
  return def.type === "union" && def.options.some((option) => isUndefined(defOf(option).type));
}

function isUndefined(type: string | undefined): boolean {
  return type === "undefined" || type === "void";
}
