import type { z } from "zod";
import { runSchema } from "../zod/definition.ts";

/**
 * Whether a schema accepts a value, as far as can be told at once: what an asynchronous refinement says is known once
 * somebody waited for it, in {@link withAsyncVerdicts}.
 *
 * @param name where the value stands
 */
export function accepts(schema: z.core.$ZodType, value: unknown, name = ""): boolean {
  const known = verdicts?.of(schema, value, name);
  if (known !== undefined) return known;
  try {
    const ran = runSchema(schema, value);
    if (!(ran instanceof Promise)) return ran.issues.length === 0;
    // One that fails is asked again with the whole schema, which then fails for everybody to see.
    const verdict = ran.then(
      ({ issues }) => issues.length === 0,
      () => true,
    );
    verdicts?.await(schema, value, name, verdict);
    return true;
  } catch {
    // A refinement that throws takes nothing.
    return false;
  }
}

/** What asynchronous refinements said while one form was read. */
class Verdicts {
  readonly #known = new Map<z.core.$ZodType, Map<string, boolean>>();
  #awaited: Promise<boolean>[] = [];

  of(schema: z.core.$ZodType, value: unknown, name: string): boolean | undefined {
    return this.#known.get(schema)?.get(keyOf(value, name));
  }

  await(schema: z.core.$ZodType, value: unknown, name: string, verdict: Promise<boolean>): void {
    const known = this.#known.get(schema) ?? new Map<string, boolean>();
    this.#known.set(schema, known);
    this.#awaited.push(
      verdict.then((accepted) => {
        known.set(keyOf(value, name), accepted);
        return accepted;
      }),
    );
  }

  /** Whether all that was taken for accepted is. */
  async hold(): Promise<boolean> {
    const awaited = this.#awaited;
    this.#awaited = [];
    return (await Promise.all(awaited)).every((accepted) => accepted);
  }
}

/** Each reading makes values anew: what is known of one is known of the next that is like it. */
function keyOf(value: unknown, name: string): string {
  const text = JSON.stringify(value, (_, part) => (typeof part === "bigint" ? `${part}n` : part));
  return `${name} ${typeof value} ${text}`;
}

let verdicts: Verdicts | undefined;

/** Reads a form, and reads it again as long as an asynchronous refinement says that it was read wrongly. */
export async function withAsyncVerdicts<Result>(read: () => Result): Promise<Result> {
  const own = new Verdicts();
  for (;;) {
    // A refinement may read a form itself.
    const outer = verdicts;
    verdicts = own;
    let result: Result;
    try {
      result = read();
    } finally {
      verdicts = outer;
    }
    if (await own.hold()) return result;
  }
}
