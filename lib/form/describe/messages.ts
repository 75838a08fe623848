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
  const given = textsGivenTo(bare);
  const note = (constraint: Constraint, code: string, ...values: unknown[]) => {
    const messages: string[] = [];
    for (const value of values) {
      const message = ask(value).find((issue) => issue.code === code)?.message;
      if (message !== undefined) messages.push(message);
      // Any other may depend on what was typed, which another value tells: it is the server's to say then.
      if (given.has(message) || messages.length === 2) break;
    }
    const [first, second = first] = messages;
    if (first !== undefined && first === second) found[constraint] = first;
  };
  const [refusal] = ask(empty);
  if (refusal) found.required = refusal.message;
  const { kind, minLength, maxLength, pattern, min, max, maxSize, step } = constraints;
  if (minLength) {
    const shorter = textOf(Math.max(Math.min(minLength - 1, 1), minLength - 2), "b");
    note("minLength", "too_small", textOf(minLength - 1), shorter);
  }
  if (maxLength !== undefined) {
    note("maxLength", "too_big", textOf(maxLength + 1), textOf(maxLength + 2, "b"));
  }
  if (kind === "text" && (pattern !== undefined || constraints.type !== "text")) {
    const count = Math.max(1, minLength ?? 1);
    const odd = [count, count + 1].flatMap((n) => oddTexts.map((text) => textOf(n, text)));
    note("pattern", "invalid_format", ...odd);
  }
  if (maxSize !== undefined) note("max", "too_big", fileOf(maxSize + 1), fileOf(maxSize + 2, "b"));
  if (constraints.accept !== undefined) note("type", "invalid_value", fileOf(0), fileOf(1, "b"));
  if (kind === "number" || kind === "date") note("type", "invalid_type", "a", "bc");
  if (kind === "number" && constraints.integer) {
    const whole = wholeFrom(min);
    note("integer", "invalid_type", whole + 0.5, whole + 1.5);
  }
  if (typeof step === "number") note("step", "not_multiple_of", ...betweenSteps(step, min));
  const bounds = kind === "date" ? daysOutOf : outOf(kind);
  if (min !== undefined) note("min", "too_small", ...bounds(min, -1));
  if (max !== undefined) note("max", "too_big", ...bounds(max, 1));
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
  accept?: string;
  maxSize?: number;
};

/** Longer ones take time and memory, and no form sends them. */
const mostLength = 1_000_000;

function textOf(length: number, text = "a"): string {
  return length <= mostLength ? text.repeat(length) : "";
}

/** A file of a type that nobody accepts. It says that it is that large, and takes no memory. */
function fileOf(size: number, name = "a"): File {
  const file = new File([], name, { type: `${name}/${name}` });
  return Object.defineProperty(file, "size", { value: size });
}

/** Numbers that are no multiple: a whole one first, for a schema that takes no others. */
function betweenSteps(step: number, min: unknown): number[] {
  const first = Math.ceil((typeof min === "number" ? min : 0) / step) * step;
  return [first + 1, first + step + 1, first + step / 2, first + step * 1.5];
}

function wholeFrom(min: unknown): number {
  return typeof min === "number" ? Math.ceil(min) : 0;
}

type Side = -1 | 1;

/** Values on the wrong side of a bound: numbers, or lists with too few or too many items. */
function outOf(kind: string) {
  return (bound: number | string, side: Side): unknown[] => {
    const [next, more] = [Number(bound) + side, Number(bound) + 2 * side];
    if (kind === "number") return [next, more];
    const lists = [next, more].map((length) =>
      Array.from({ length: Math.max(0, Math.min(length, 1_002)) }, (_, i) => i),
    );
    return [...lists, ...lists.map((list) => new Set(list))];
  };
}

function daysOutOf(bound: number | string, side: Side): Date[] {
  const day = Date.parse(String(bound));
  return [day + side * 86_400_000, day + 2 * side * 86_400_000].map((time) => new Date(time));
}

function issuesOf(schema: z.ZodType, value: unknown): readonly z.core.$ZodIssue[] {
  try {
    return z.safeParse(schema, value).error?.issues ?? [];
  } catch {
    // It transforms asynchronously: nothing can be said before it is asked for real.
    return [];
  }
}

/** The words that were given to a schema and its checks as a text, so that they are the same for each value. */
function textsGivenTo({ _zod: { def } }: z.core.$ZodType): ReadonlySet<unknown> {
  const texts = new Set<unknown>();
  for (const { error } of [def, ...(def.checks ?? []).map((check) => check._zod.def)]) {
    if (error && givenTexts.has(String(error))) texts.add(error({} as never));
  }
  return texts;
}

/** Zod keeps a text as a function without a name, known here by its source. */
const givenTexts = new Set(
  [z.string("a"), z.string({ error: "a" })].map((schema) => String(schema._zod.def.error)),
);

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
