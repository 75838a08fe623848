import { z } from "zod";
import { addedChecksOf, type CheckDef } from "./zod/definition.ts";

/**
 * A check of a list or a set: one of its options means none of the others, so that it goes with no other. Where scripts
 * run, `CheckboxGroup` unticks the others; the schema refuses both, in either door.
 *
 * @param option the value that stands for “none of these”
 * @param message what to do, in the words of the field
 * @example
 * z.array(z.enum(["nuts", "milk", "none"]))
 *   .check(noneOf("none", "Choose what you can’t eat, or “None of these”"))
 */
export function noneOf<Values extends readonly string[] | Set<string>>(
  option: Values extends Iterable<infer Option> ? Option : never,
  message: string,
): z.core.$ZodCheck<Values> {
  const isFine = (values: Values) => {
    const chosen = new Set<unknown>(values);
    return chosen.size < 2 || !chosen.has(option);
  };
  return z.refine<Values>(isFine, { error: message, params: { exclusive: option } });
}

/** The option that {@link noneOf} was given for a list. */
export function exclusiveOptionOf(schema: z.core.$ZodType): string | undefined {
  const check = addedChecksOf(schema).find(isExclusive);
  return check && paramsOf(check)?.exclusive;
}

/** Whether a check was made by {@link noneOf}. */
export function isExclusive(check: CheckDef): boolean {
  return typeof paramsOf(check)?.exclusive === "string";
}

function paramsOf(check: CheckDef): Record<string, string> | undefined {
  return (check as { params?: Record<string, string> }).params;
}
