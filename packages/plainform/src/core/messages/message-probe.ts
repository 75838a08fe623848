import { z } from "zod";
import { constantMessage, partsOfPipe } from "../zod/checks.ts";
import { addedChecksOf, checkDefOf, defOf } from "../zod/definition.ts";
import { englishErrorMap } from "./english.ts";

/**
 * Runs a schema on sample values to learn its messages. Refinements are taken off first, so that none of them runs. An
 * error function of the application does run, because its result is the message.
 */
export class MessageProbe {
  #leaf: z.core.$ZodType;
  #bare: z.core.$ZodType | undefined;
  #known = new Map<unknown, readonly Issue[]>();

  constructor(leaf: z.core.$ZodType) {
    this.#leaf = leaf;
  }

  /** Returns the schema's issues for a value; none where the schema turns out to be asynchronous. */
  issuesOf(value: unknown): readonly Issue[] {
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

function issuesOf(schema: z.core.$ZodType, value: unknown): readonly Issue[] {
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

interface Issue {
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
