import { z } from "zod";
import { defOf } from "../def.ts";
import type { Constraint, Messages } from "../descriptor.ts";

/** Texts of which every pattern that says anything refuses one. */
const oddTexts = ["a", "1", "A", " ", "-", "é", "\u{1F600}"];

/**
 * Finds the schema's own words for each constraint of a field, by asking the schema about a value that breaks just
 * that one. Refinements are taken off first: they are the application's code and may do anything.
 *
 * @param leaf the schema of the value itself, without optional, default and the like
 * @param empty what an empty control means
 * @param constraints what is claimed of the field
 */
export function messagesOf(leaf: z.ZodType, empty: unknown, constraints: Bounds): Messages {
  const bare = withoutRefinements(leaf);
  const found: { [constraint in Constraint]?: string } = {};
  const asked = new Map<unknown, readonly z.core.$ZodIssue[]>();
  const ask = (value: unknown) => {
    const issues = asked.get(value) ?? issuesOf(bare, value);
    asked.set(value, issues);
    return issues;
  };
  const note = (constraint: Constraint, code: string, ...values: unknown[]) => {
    for (const value of values) {
      const message = ask(value).find((issue) => issue.code === code)?.message;
      if (message !== undefined) {
        found[constraint] = message;
        return;
      }
    }
  };
  const [refusal] = ask(empty);
  if (refusal) found.required = refusal.message;
  const { kind, minLength, maxLength, pattern, min, max, step } = constraints;
  if (minLength) note("minLength", "too_small", textOf(minLength - 1));
  if (maxLength !== undefined) note("maxLength", "too_big", textOf(maxLength + 1));
  if (kind === "text" && (pattern !== undefined || constraints.type !== "text")) {
    const count = Math.max(1, minLength ?? 1);
    note("pattern", "invalid_format", ...oddTexts.map((text) => textOf(count, text)));
  }
  if (kind === "number" || kind === "date") note("type", "invalid_type", "a");
  if (kind === "number" && constraints.integer)
    note("integer", "invalid_type", wholeFrom(min) + 0.5);
  if (typeof step === "number") note("step", "not_multiple_of", ...betweenSteps(step, min));
  if (kind === "date") {
    if (min !== undefined) note("min", "too_small", new Date(Date.parse(String(min)) - 86_400_000));
    if (max !== undefined) note("max", "too_big", new Date(Date.parse(String(max)) + 86_400_000));
  } else {
    if (typeof min === "number") note("min", "too_small", ...outOf(kind, min, -1));
    if (typeof max === "number") note("max", "too_big", ...outOf(kind, max, 1));
  }
  return found;
}

/** What {@link messagesOf} reads of a descriptor. */
type Bounds = {
  kind: string;
  type?: string;
  integer?: boolean;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  min?: number | string;
  max?: number | string;
  step?: number;
};

/** Longer ones take time and memory, and no form sends them. */
const mostLength = 1_000_000;

function textOf(length: number, text = "a"): string {
  return length <= mostLength ? text.repeat(length) : "";
}

/** Numbers that are no multiple: a whole one first, for a schema that takes no others. */
function betweenSteps(step: number, min: unknown): number[] {
  const first = Math.ceil((typeof min === "number" ? min : 0) / step) * step;
  return [first + 1, first + step / 2];
}

function wholeFrom(min: unknown): number {
  return typeof min === "number" ? Math.ceil(min) : 0;
}

/** A value on the wrong side of a bound: a number, or a list with one item too few or too many. */
function outOf(kind: string, bound: number, side: -1 | 1): unknown[] {
  if (kind === "number") return [bound + side, BigInt(Math.trunc(bound)) + BigInt(side)];
  const list = Array.from({ length: Math.max(0, Math.min(bound + side, 1_001)) }, (_, i) => i);
  return [list, new Set(list)];
}

function issuesOf(schema: z.ZodType, value: unknown): readonly z.core.$ZodIssue[] {
  try {
    return z.safeParse(schema, value).error?.issues ?? [];
  } catch {
    // It transforms asynchronously: nothing can be said before it is asked for real.
    return [];
  }
}

/** A schema that runs no code of the application: without refinements, its own or those of its parts. */
function withoutRefinements(leaf: z.core.$ZodType): z.ZodType {
  const def = defOf(leaf);
  const parts = withoutParts(def);
  const isBare = !def.checks?.some(isRefinement);
  // Most fields have neither, and zod takes longer to make a schema than to ask it.
  if (isBare && !parts) return leaf as z.ZodType;
  const checks = def.checks?.filter((check) => !isRefinement(check));
  const bare = { ...def, ...parts, ...(checks && { checks }) };
  return (leaf as z.ZodType).clone(bare as never);
}

function isRefinement({ _zod: { def } }: z.core.$ZodCheck<never>): boolean {
  return def.check === "custom";
}

/** What a schema is made of, with nothing that could run; `undefined` when it has no such parts. */
function withoutParts(def: ReturnType<typeof defOf>): object | undefined {
  if (def.type === "array") return { element: z.any() };
  if (def.type === "set") return { valueType: z.any() };
  if (def.type === "union") return { options: def.options.map(withoutRefinements) };
  return undefined;
}
