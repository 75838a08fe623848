import { z } from "zod";
import { constantMessage, partsOfPipe } from "../zod/checks.ts";
import { addedChecksOf, checkDefOf, defOf } from "../zod/definition.ts";
import { englishErrorMap } from "./english.ts";

/** A schema that is asked what it says of a value. Nothing of the application runs: refinements are taken off first. */
export class MessageProbe {
  #leaf: z.core.$ZodType;
  #bare: z.core.$ZodType | undefined;
  #known = new Map<unknown, readonly Issue[]>();

  constructor(leaf: z.core.$ZodType) {
    this.#leaf = leaf;
  }

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
   * What it says with a code, where that is the same for two values: other words depend on what was typed.
   *
   * @param given words that depend on nothing
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
    // Words that say where the value is are not known before it is somewhere.
    const there = z.object({ there: schema }).safeParse({ there: value }, words).error?.issues;
    return issues.map(({ code, message }, i) =>
      there?.[i]?.message === message ? { code, message } : { code, message: undefined },
    );
  } catch {
    // It transforms asynchronously: nothing can be said before it is asked for real.
    return [];
  }
}

interface Issue {
  readonly code: string;
  readonly message: string | undefined;
}

/** Whether the words may come from functions of the application. */
function hasFunctions(schema: z.core.$ZodType): boolean {
  if (z.config().customError || partsOfPipe(schema).some(hasFunctions)) return true;
  return [defOf(schema), ...addedChecksOf(schema)].some(
    ({ error }) => error !== undefined && constantMessage(error) === undefined,
  );
}

/** A schema that runs no code of the application: without refinements, its own or those of its parts. */
function withoutRefinements(leaf: z.core.$ZodType): z.core.$ZodType {
  const def = defOf(leaf);
  const parts = withoutParts(def);
  const isBare = !def.checks?.some(isRefinement);
  // Most fields have neither, and zod takes longer to make a schema than to ask it.
  if (isBare && !parts) return leaf;
  const checks = def.checks?.filter((check) => !isRefinement(check));
  const bare = { ...def, ...parts, ...(checks && { checks }) };
  return z.clone(leaf, bare as never);
}

function isRefinement(check: z.core.$ZodCheck<never>): boolean {
  return checkDefOf(check).check === "custom";
}

/** What a schema is made of, with nothing that could run; `undefined` when it has no such parts. */
function withoutParts(def: ReturnType<typeof defOf>): object | undefined {
  if (def.type === "array") return { element: z.any() };
  if (def.type === "set") return { valueType: z.any() };
  // Of two texts: nothing else that is a pipe is asked.
  if (def.type === "pipe") {
    return { in: withoutRefinements(def.in), out: withoutRefinements(def.out) };
  }
  if (def.type === "union") return { options: def.options.map(withoutRefinements) };
  return undefined;
}
