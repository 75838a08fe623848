import { z } from "zod";
import { defOf } from "../def.ts";

/** A schema that is asked what it says of a value. Nothing of the application runs: refinements are taken off first. */
export class Asked {
  #leaf: z.core.$ZodType;
  #bare: z.ZodType | undefined;
  #known = new Map<unknown, readonly z.core.$ZodIssue[]>();

  constructor(leaf: z.core.$ZodType) {
    this.#leaf = leaf;
  }

  issuesOf(value: unknown): readonly z.core.$ZodIssue[] {
    let issues = this.#known.get(value);
    if (!issues) {
      this.#bare ??= withoutRefinements(this.#leaf);
      issues = issuesOf(this.#bare, value);
      this.#known.set(value, issues);
    }
    return issues;
  }

  /** What it says with a code, where that is the same for two values: other words depend on what was typed. */
  messageOf(code: string, values: readonly unknown[]): string | undefined {
    const messages: string[] = [];
    for (const value of values) {
      const issue = this.issuesOf(value).find((one) => one.code === code);
      if (issue) messages.push(issue.message);
      if (messages.length === 2) break;
    }
    const [first, second = first] = messages;
    return first === second ? first : undefined;
  }
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
