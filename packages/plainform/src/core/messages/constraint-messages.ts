import type { z } from "zod";
import { omitUndefined } from "../describe/omit-undefined.ts";
import type { Constraint, Messages } from "../field-descriptor.ts";
import { constantMessage } from "../zod/checks.ts";
import { type CheckDef, defOf } from "../zod/definition.ts";
import { MessageProbe } from "./message-probe.ts";

/**
 * Finds the schema's own words for each constraint of a field, in the order in which the schema looks at them. Words
 * that were given as a text are read where they were given; all others are asked for, with a value that breaks just
 * that constraint.
 *
 * @param leaf the schema of the value itself, without optional, default and the like
 * @param checks its checks
 * @param nothing what an empty control means, where the schema is to be asked about that
 * @param claims what is claimed of the field
 * @returns with the messages, whether the schema refuses what an empty control means: it may do so in words that nobody
 *   knows before
 */
export function constraintMessagesOf(
  leaf: z.core.$ZodType,
  checks: readonly CheckDef[],
  nothing: { readonly empty: unknown } | undefined,
  claims: Claims,
): { messages: Messages; refusesNothing: boolean } {
  const schema = new MessageProbe(leaf);
  const refusal =
    nothing && refusalOf(schema, literalMessageForMissing(leaf, checks, nothing.empty), nothing);
  const messages: { [constraint in Constraint]?: string | undefined } = {
    required: refusal?.message,
  };
  for (const rule of [defOf(leaf).type, ...checks.map(({ check }) => check)]) {
    for (const constraint of constraintsOf[rule] ?? []) {
      if (constraint in messages || !isClaimed(constraint, claims)) continue;
      const inCharge = checks.filter(({ check }) => constraintsOf[check]?.includes(constraint));
      const words = literalMessagesOf(leaf, inCharge);
      messages[constraint] =
        onlyMessageOf(words) ?? schema.messageOf(...violatingSamples(constraint, claims), words);
    }
  }
  return { messages: omitUndefined(messages), refusesNothing: refusal !== undefined };
}

/** What is wrong with an empty control, in words that were given or in the schema's answer. */
function refusalOf(
  schema: MessageProbe,
  given: ReturnType<typeof literalMessageForMissing>,
  { empty }: { readonly empty: unknown },
) {
  const [refusal] = given ?? schema.issuesOf(empty);
  return refusal;
}

/** The constraints that a type of schema, or a check of it, may stand for. */
const constraintsOf: Readonly<
  Record<string, readonly Exclude<Constraint, "required" | "commas" | "digits">[]>
> = {
  number: ["type"],
  bigint: ["type", "integer"],
  date: ["type"],
  mime_type: ["type"],
  string_format: ["pattern"],
  number_format: ["integer"],
  multiple_of: ["step"],
  min_length: ["minLength", "min"],
  max_length: ["maxLength", "max"],
  length_equals: ["minLength", "maxLength", "min", "max"],
  min_size: ["min"],
  max_size: ["max"],
  size_equals: ["min", "max"],
  greater_than: ["min"],
  less_than: ["max"],
};

function isClaimed(constraint: Constraint, claims: Claims): boolean {
  switch (constraint) {
    case "type":
      return claims.kind !== "file" || claims.accept !== undefined;
    case "pattern":
      return claims.pattern !== undefined || claims.type !== "text";
    case "max":
      return (claims.max ?? claims.maxSize) !== undefined;
    case "minLength":
    case "integer":
      return Boolean(claims[constraint]);
    default:
      return claims[constraint as keyof Claims] !== undefined;
  }
}

/**
 * The words that a schema or its checks were given for what breaks a constraint, where they are a text: the same for
 * each value, so that nobody has to ask. A check's own come before the schema's. `undefined` stands for all others.
 *
 * @param inCharge the checks that stand for the constraint; without any, it is the schema's type that does
 */
function literalMessagesOf(
  leaf: z.core.$ZodType,
  inCharge: readonly CheckDef[],
): ReadonlySet<string | undefined> {
  const { error } = defOf(leaf);
  if (inCharge.length === 0) return new Set([constantMessage(error)]);
  return new Set(inCharge.map((check) => constantMessage(check.error ?? error)));
}

/** The words, where there is no choice among several. */
function onlyMessageOf(words: ReadonlySet<string | undefined>): string | undefined {
  const [only] = words;
  return words.size === 1 ? only : undefined;
}

/**
 * What refuses a control with nothing in it, if anything does; `undefined` where the schema has to be asked for that or
 * for its words.
 */
function literalMessageForMissing(
  leaf: z.core.$ZodType,
  checks: readonly CheckDef[],
  empty: unknown,
): readonly Refusal[] | undefined {
  const { type } = defOf(leaf);
  if (["number", "bigint", "date", "enum", "file"].includes(type)) {
    return empty === undefined ? refusal(onlyMessageOf(literalMessagesOf(leaf, []))) : undefined;
  }
  if (!["string", "boolean", "array", "set"].includes(type)) return undefined;
  const first = checks.find((check) => !takesNothing(check));
  if (!first) return [];
  return refusesNothing(first)
    ? refusal(onlyMessageOf(literalMessagesOf(leaf, [first])))
    : undefined;
}

interface Refusal {
  readonly message: string;
}

function refusal(message: string | undefined): Refusal[] | undefined {
  return message === undefined ? undefined : [{ message }];
}

/** Whether a check has nothing against an empty text or list. The application's own are not asked. */
function takesNothing({ check }: CheckDef): boolean {
  return ["overwrite", "custom", "max_length", "max_size"].includes(check);
}

function refusesNothing(check: CheckDef): boolean {
  switch (check.check) {
    case "min_length":
    case "min_size":
      return Number(check.minimum) > 0;
    case "string_format":
      return check.pattern?.test("") === false;
    default:
      return false;
  }
}

/** The facts of a field's descriptor that its constraints are about. */
export interface Claims {
  readonly kind: string;
  readonly type?: string;
  readonly integer?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly step?: number;
  readonly accept?: string;
  readonly maxSize?: number;
}

/** What zod calls what breaks a constraint, and values that break it and, where there are such, no other one. */
function violatingSamples(
  constraint: Exclude<Constraint, "required" | "commas" | "digits">,
  { kind, minLength = 1, maxLength = 0, step = 1, min, max, maxSize }: Claims,
): [code: string, values: readonly unknown[]] {
  switch (constraint) {
    case "type":
      return kind === "file"
        ? ["invalid_value", [fileOf(0), fileOf(1, "b")]]
        : ["invalid_type", ["a", "bc"]];
    case "minLength": {
      const shorter = Math.max(Math.min(minLength - 1, 1), minLength - 2);
      return ["too_small", [repeatedText(minLength - 1), repeatedText(shorter, "b")]];
    }
    case "maxLength":
      return ["too_big", [repeatedText(maxLength + 1), repeatedText(maxLength + 2, "b")]];
    case "pattern":
      return ["invalid_format", oddTexts(Math.max(1, minLength))];
    case "integer":
      return ["invalid_type", [wholeFrom(min) + 0.5, wholeFrom(min) + 1.5]];
    case "step":
      return ["not_multiple_of", betweenSteps(step, min)];
    case "min":
      return ["too_small", outOf(kind, min, -1)];
    case "max":
      return maxSize === undefined
        ? ["too_big", outOf(kind, max, 1)]
        : ["too_big", [fileOf(maxSize + 1), fileOf(maxSize + 2, "b")]];
  }
}

/** Texts of which every pattern that says anything refuses one. */
function oddTexts(length: number): string[] {
  const texts = ["a", "1", "A", " ", "-", "é", "\u{1F600}"];
  return [length, length + 1].flatMap((count) => texts.map((text) => repeatedText(count, text)));
}

/** Longer ones take time and memory, and no form sends them. */
const mostLength = 1_000_000;

function repeatedText(length: number, text = "a"): string {
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

/** Values on the wrong side of a bound: numbers, days, or lists with too few or too many items. */
function outOf(kind: string, bound: number | string | undefined, side: -1 | 1): unknown[] {
  if (kind === "date") {
    const day = Date.parse(String(bound));
    return [day + side * 86_400_000, day + 2 * side * 86_400_000].map((time) => new Date(time));
  }
  const [next, more] = [Number(bound) + side, Number(bound) + 2 * side];
  if (kind === "number") return [next, more];
  const lists = [next, more].map((length) =>
    Array.from({ length: Math.max(0, Math.min(length, 1_002)) }, (_, i) => i),
  );
  return [...lists, ...lists.map((list) => new Set(list))];
}
