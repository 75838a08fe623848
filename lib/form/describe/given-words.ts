import { z } from "zod";
import type { CheckDef } from "./constraints.ts";

/**
 * The words that a schema or its checks were given for what breaks a constraint, where they are a text: the same for
 * each value, so that nobody has to ask. A check's own come before the schema's.
 *
 * @param inCharge the checks that stand for the constraint; without any, it is the schema's type that does
 */
export function givenFor(
  { _zod: { def } }: z.core.$ZodType,
  inCharge: readonly CheckDef[],
): string | undefined {
  const errors =
    inCharge.length > 0 ? inCharge.map((check) => errorOf(check) ?? def.error) : [def.error];
  const [only, ...others] = errors.map(textOf);
  return others.every((other) => other === only) ? only : undefined;
}

/** Those for a control with nothing in it, where it is clear what refuses that. */
export function givenForNothing(
  leaf: z.core.$ZodType,
  checks: readonly CheckDef[],
  empty: unknown,
): string | undefined {
  const isTyped = ["number", "bigint", "date", "enum", "file"].includes(leaf._zod.def.type);
  if (isTyped) return empty === undefined ? givenFor(leaf, []) : undefined;
  const first = checks.find(({ check }) => check !== "overwrite" && check !== "custom");
  const isLeast =
    (first?.check === "min_length" || first?.check === "min_size") && Number(first.minimum) > 0;
  return isLeast ? givenFor(leaf, [first]) : undefined;
}

function errorOf(check: CheckDef): z.core.$ZodErrorMap<never> | undefined {
  return "error" in check ? check.error : undefined;
}

function textOf(error: z.core.$ZodErrorMap<never> | undefined): string | undefined {
  const text = error && givenTexts.has(String(error)) ? error({} as never) : undefined;
  return typeof text === "string" ? text : undefined;
}

/** Zod keeps a text as a function without a name, known here by its source. */
const givenTexts = new Set(
  [z.string("a"), z.string({ error: "a" })].map((schema) => String(schema._zod.def.error)),
);
