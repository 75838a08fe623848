import type { z } from "zod";
import type { Plan, PlanOf } from "./plan.ts";

/** A list or a set, by what is planned for one of its values. */
export function listOf(
  schema: z.core.$ZodType,
  item: Plan,
  { isSet, empty }: { isSet: boolean; empty: PlanOf<"list">["empty"] },
): Plan {
  const secret = "secret" in item && item.secret;
  return { type: "list", item, isSet, empty: mayBeEmpty(schema) ? "present" : empty, secret };
}

/** Whether a list or set without values is fine, as far as its checks say. */
function mayBeEmpty(schema: z.core.$ZodType): boolean {
  const checks = schema._zod.def.checks ?? [];
  return !checks.some(({ _zod: { def } }) => {
    const { minimum, length, size } = def as { minimum?: number; length?: number; size?: number };
    return (minimum ?? length ?? size ?? 0) > 0;
  });
}
