import type { z } from "zod";
import type { Constraint, Messages } from "./descriptor.ts";

/**
 * Finds the schema's own words for each native constraint of a field, by asking it about a value that breaks
 * just that one. Refinements are taken off first: they are the application's code and may do anything.
 *
 * @param leaf the schema of the value itself, without optional, default and the like
 * @param whole the schema with them, which knows whether an empty value is refused
 * @param empty what an empty control means for a required field
 */
export function fieldMessages(
  leaf: z.ZodType,
  whole: z.ZodType,
  empty: "" | undefined,
  bounds: { minLength?: number; maxLength?: number; min?: number; max?: number },
): Messages {
  const found: { [constraint in Constraint]?: string } = {};
  const bare = withoutRefinements(leaf);
  const note = (constraint: Constraint, value: unknown, code: string) => {
    const { error } = bare.safeParse(value);
    const message = error?.issues.find((issue) => issue.code === code)?.message;
    if (message !== undefined) found[constraint] = message;
  };
  if (!whole.safeParse(undefined).success) {
    const refusal = bare.safeParse(empty).error?.issues[0];
    if (refusal) found.required = refusal.message;
  }
  if (bounds.minLength) note("minLength", "a".repeat(bounds.minLength - 1), "too_small");
  if (bounds.maxLength !== undefined)
    note("maxLength", "a".repeat(bounds.maxLength + 1), "too_big");
  if (bounds.min !== undefined) note("min", bounds.min - 1, "too_small");
  if (bounds.max !== undefined) note("max", bounds.max + 1, "too_big");
  return found;
}

function withoutRefinements(leaf: z.ZodType): z.ZodType {
  const checks = leaf.def.checks?.filter((check) => check._zod.def.check !== "custom") ?? [];
  return leaf.clone({ ...leaf.def, checks });
}
