import { z } from "zod";

/**
 * A check of a list: one of its options means none of the others, so that it goes with no other. `CheckboxGroup`
 * unticks the others where scripts run; the schema refuses both, in either door.
 *
 * @param option the value that stands for “none of these”
 * @param message what to do, in the words of the field
 * @example
 * z.array(z.enum(["nuts", "milk", "none"]))
 *   .check(noneOf("none", "Choose what you can’t eat, or “None of these”"))
 */
export function noneOf(option: string, message: string) {
  return z.refine<readonly string[]>((values) => values.length < 2 || !values.includes(option), {
    error: message,
    params: { exclusive: option },
  });
}

/** The option that {@link noneOf} was given for a list. */
export function exclusiveOf(schema: z.core.$ZodType): string | undefined {
  const checks = (schema._zod.def.checks ?? []) as readonly z.core.$ZodCheck[];
  const params = checks.map(({ _zod }) => (_zod.def as z.core.$ZodCustomDef).params);
  return params.find((some) => typeof some?.exclusive === "string")?.exclusive;
}
