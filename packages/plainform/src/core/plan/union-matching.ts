import type { z } from "zod";
import { runSchema } from "../zod/definition.ts";

/**
 * Whether a schema accepts a value. The verdict of an asynchronous refinement isn't known at once, so that the value
 * counts as accepted until {@link withAsyncVerdicts} has waited for it.
 *
 * @param name the name of the value
 */
export function accepts(schema: z.core.$ZodType, value: unknown, name = ""): boolean {
  const known = verdicts?.of(schema, value, name);
  if (known !== undefined) return known;
  try {
    const ran = runSchema(schema, value);
    if (!(ran instanceof Promise)) return ran.issues.length === 0;
    // A rejection counts as accepted: the refinement rejects again with the whole schema, where the caller sees it.
    const verdict = ran.then(
      ({ issues }) => issues.length === 0,
      () => true,
    );
    verdicts?.await(schema, value, name, verdict);
    return true;
  } catch {
    // An option whose refinement throws is not chosen.
    return false;
  }
}

/** The verdicts of asynchronous refinements while one form is read. */
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

  /** Waits for the open verdicts, and returns whether each value that counted as accepted is accepted. */
  async hold(): Promise<boolean> {
    const awaited = this.#awaited;
    this.#awaited = [];
    return (await Promise.all(awaited)).every((accepted) => accepted);
  }
}

/** Each pass makes new objects, so a verdict is found by the JSON of its value and not by the value's identity. */
function keyOf(value: unknown, name: string): string {
  const text = JSON.stringify(value, (_, part) => (typeof part === "bigint" ? `${part}n` : part));
  return `${name} ${typeof value} ${text}`;
}

let verdicts: Verdicts | undefined;

/**
 * Reads a form, and reads it again for as long as an asynchronous refinement refuses a value that counted as accepted.
 *
 * @param read the synchronous function that reads the form; it may run several times
 */
export async function withAsyncVerdicts<Result>(read: () => Result): Promise<Result> {
  const own = new Verdicts();
  for (;;) {
    // A refinement may itself read a form, so the verdicts of the outer form are put back afterwards.
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
