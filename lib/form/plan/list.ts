import type { z } from "zod";
import { defOf } from "../def.ts";
import type { ReadText } from "../read/value.ts";
import type { Plan, PlanOf } from "./plan.ts";
import { takes } from "./takes.ts";

/** A list or a set, by what is planned for one of its values. */
export function listOf(
  schema: z.core.$ZodType,
  planned: Plan,
  empty: PlanOf<"list">["empty"],
): Plan {
  const item = planned.type === "union" ? (oneValue(planned) ?? planned) : planned;
  const secret = item.type === "file" || ("secret" in item && item.secret);
  const isSet = defOf(schema).type === "set";
  return { type: "list", item, isSet, empty: mayBeEmpty(schema) ? "present" : empty, secret };
}

/** A union of values that each are one control's text: the first one that its schema takes. */
function oneValue({ options }: PlanOf<"union">): Plan | undefined {
  const plans = options.map(({ plan }) => plan);
  if (!plans.every((plan) => plan.type === "value")) return undefined;
  const read: ReadText = (text) => {
    const values = options.map(({ plan, schema }) => ({ value: textAs(plan, text), schema }));
    return (values.find(({ value, schema }) => takes(schema, value)) ?? values[0])?.value;
  };
  const secret = plans.some((plan) => plan.secret);
  return { type: "value", read, empty: undefined, isDate: false, secret };
}

function textAs(plan: Plan, text: string): unknown {
  return plan.type === "value" && plan.read ? plan.read(text) : text;
}

/** Whether a list or set without values is fine, as far as its checks say. */
function mayBeEmpty(schema: z.core.$ZodType): boolean {
  const checks = schema._zod.def.checks ?? [];
  return !checks.some(({ _zod: { def } }) => {
    const { minimum, length, size } = def as { minimum?: number; length?: number; size?: number };
    return (minimum ?? length ?? size ?? 0) > 0;
  });
}
