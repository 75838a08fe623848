import { z } from "zod";
import { omitUndefined } from "../describe/omit-undefined.ts";
import type { Constraint, Messages } from "../field-descriptor.ts";
import { constantMessage, partsOfPipe } from "../zod/checks.ts";
import { addedChecksOf, type CheckDef, checkDefOf, defOf } from "../zod/definition.ts";
import { englishErrorMap } from "./english.ts";

/**
 * Finds the schema's own message for each constraint of a field, in the order in which the schema checks them. A
 * message that was given as a text is read from the schema. For any other, the schema is run on a value that breaks
 * just that constraint.
 *
 * @param leaf the schema of the value itself, without wrappers such as `.optional()`
 * @param checks the checks of that schema
 * @param nothing the value of an empty control, where the schema may refuse that
 * @param claims the facts of the field's descriptor
 * @returns the messages, and whether the schema refuses the value of an empty control, for which the messages may have
 *   no text
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

/** Returns what the schema refuses about an empty control, from the messages it was given or from its own answer. */
function refusalOf(
  schema: MessageProbe,
  given: ReturnType<typeof literalMessageForMissing>,
  { empty }: { readonly empty: unknown },
) {
  const [refusal] = given ?? schema.issuesOf(empty);
  return refusal;
}

/** The constraints that may come from each type of schema and each type of check. */
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
 * Returns the messages that a schema or its checks were given for a constraint. A check's own message comes before the
 * schema's. `undefined` stands for a message that isn't a constant text and has to be asked for.
 *
 * @param inCharge the checks that make the constraint; an empty list means that the schema's type makes it
 */
function literalMessagesOf(
  leaf: z.core.$ZodType,
  inCharge: readonly CheckDef[],
): ReadonlySet<string | undefined> {
  const { error } = defOf(leaf);
  if (inCharge.length === 0) return new Set([constantMessage(error)]);
  return new Set(inCharge.map((check) => constantMessage(check.error ?? error)));
}

/** Returns the message where there is only one; `undefined` where there are several. */
function onlyMessageOf(words: ReadonlySet<string | undefined>): string | undefined {
  const [only] = words;
  return words.size === 1 ? only : undefined;
}

/**
 * Returns the refusal of an empty control as far as the schema's definition tells: an empty list where nothing refuses
 * it, `undefined` where only the schema's own answer tells.
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

/** Whether a check accepts an empty text or list. Custom checks are taken to accept it, because they aren't run. */
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

/**
 * Returns zod's issue code for a broken constraint, and values that break that constraint and, if possible, no other.
 */
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

/** Returns sample texts. Any pattern that refuses anything common refuses at least one of them. */
function oddTexts(length: number): string[] {
  const texts = ["a", "1", "A", " ", "-", "é", "\u{1F600}"];
  return [length, length + 1].flatMap((count) => texts.map((text) => repeatedText(count, text)));
}

/** The longest sample text, in characters. Longer samples take time and memory, and no form sends such texts. */
const mostLength = 1_000_000;

function repeatedText(length: number, text = "a"): string {
  return length <= mostLength ? text.repeat(length) : "";
}

/** Makes a file of a media type that no schema accepts. It claims its size without holding any bytes. */
function fileOf(size: number, name = "a"): File {
  const file = new File([], name, { type: `${name}/${name}` });
  return Object.defineProperty(file, "size", { value: size });
}

/**
 * Returns numbers that aren't multiples of the step. Whole numbers come first, for a schema that accepts only those.
 */
function betweenSteps(step: number, min: unknown): number[] {
  const first = Math.ceil((typeof min === "number" ? min : 0) / step) * step;
  return [first + 1, first + step + 1, first + step / 2, first + step * 1.5];
}

function wholeFrom(min: unknown): number {
  return typeof min === "number" ? Math.ceil(min) : 0;
}

/** Returns values on the wrong side of a bound: numbers, days, or lists and sets with too few or too many items. */
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

/**
 * Runs a schema on sample values to learn its messages. Refinements are taken off first, so that none of them runs. An
 * error function of the application does run, because its result is the message.
 */
export class MessageProbe {
  #leaf: z.core.$ZodType;
  #bare: z.core.$ZodType | undefined;
  #known = new Map<unknown, readonly ProbeIssue[]>();

  constructor(leaf: z.core.$ZodType) {
    this.#leaf = leaf;
  }

  /** Returns the schema's issues for a value; none where the schema turns out to be asynchronous. */
  issuesOf(value: unknown): readonly ProbeIssue[] {
    let issues = this.#known.get(value);
    if (!issues) {
      this.#bare ??= withoutRefinements(this.#leaf);
      issues = issuesOf(this.#bare, value);
      this.#known.set(value, issues);
    }
    return issues;
  }

  /**
   * Returns the message for an issue code, where two of the values give the same one. A message that differs depends on
   * the input, so it is left to the server: the result is then `undefined`.
   *
   * @param values sample values that break one constraint
   * @param given messages that are constant texts, for which one value is enough
   */
  messageOf(
    code: string,
    values: readonly unknown[],
    given: ReadonlySet<string | undefined>,
  ): string | undefined {
    const messages: string[] = [];
    for (const value of values) {
      const issue = this.issuesOf(value).find((one) => one.code === code);
      if (issue?.message === undefined) continue;
      messages.push(issue.message);
      if (messages.length === 2 || given.has(issue.message)) break;
    }
    const [first, second = first] = messages;
    return first === second ? first : undefined;
  }
}

const words = { error: englishErrorMap };

function issuesOf(schema: z.core.$ZodType, value: unknown): readonly ProbeIssue[] {
  try {
    const issues = z.safeParse(schema, value, words).error?.issues ?? [];
    if (issues.length === 0 || !hasFunctions(schema)) return issues;
    // A message may depend on the value's path. A message that differs inside an object is dropped for that reason.
    const there = z.object({ there: schema }).safeParse({ there: value }, words).error?.issues;
    return issues.map(({ code, message }, i) =>
      there?.[i]?.message === message ? { code, message } : { code, message: undefined },
    );
  } catch {
    // A schema that turns out to be asynchronous gives its messages only when the server runs it.
    return [];
  }
}

interface ProbeIssue {
  readonly code: string;
  readonly message: string | undefined;
}

/** Whether a message may come from a function of the application, whose result may depend on the issue. */
function hasFunctions(schema: z.core.$ZodType): boolean {
  if (z.config().customError || partsOfPipe(schema).some(hasFunctions)) return true;
  return [defOf(schema), ...addedChecksOf(schema)].some(
    ({ error }) => error !== undefined && constantMessage(error) === undefined,
  );
}

/** Returns the schema without refinements, both its own and those of its parts. */
function withoutRefinements(leaf: z.core.$ZodType): z.core.$ZodType {
  const def = defOf(leaf);
  const parts = withoutParts(def);
  const isBare = !def.checks?.some(isRefinement);
  // Most fields have neither refinements nor parts, and zod takes longer to clone a schema than to run it.
  if (isBare && !parts) return leaf;
  const checks = def.checks?.filter((check) => !isRefinement(check));
  const bare = { ...def, ...parts, ...(checks && { checks }) };
  return z.clone(leaf, bare as never);
}

function isRefinement(check: z.core.$ZodCheck<never>): boolean {
  return checkDefOf(check).check === "custom";
}

/** Returns the parts of a schema's definition without refinements; `undefined` where it has no parts. */
function withoutParts(def: ReturnType<typeof defOf>): object | undefined {
  if (def.type === "array") return { element: z.any() };
  if (def.type === "set") return { valueType: z.any() };
  // Only pipes from text to text reach this point.
  if (def.type === "pipe") {
    return { in: withoutRefinements(def.in), out: withoutRefinements(def.out) };
  }
  if (def.type === "union") return { options: def.options.map(withoutRefinements) };
  return undefined;
}
