import { z } from "zod";
import { addedChecksOf, type CheckDef } from "./zod/definition.ts";

/**
 * Makes a check for a list or a set in which one option excludes all others. Where scripts run, `CheckboxGroup` unticks
 * the others. The schema refuses that option together with another one, in a form and in JSON.
 *
 * @param option the value that stands for “none of these”
 * @param message the error message, which says what to do
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

/** Returns the option of a list's {@link noneOf}; `undefined` for a list without one. */
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
