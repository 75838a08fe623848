import type { z } from "zod";
import { constantMessage } from "../zod/checks.ts";
import { type CheckDef, defOf } from "../zod/definition.ts";

/**
 * The words that a schema or its checks were given for what breaks a constraint, where they are a text: the same for
 * each value, so that nobody has to ask. A check's own come before the schema's. `undefined` stands for all others.
 *
 * @param inCharge the checks that stand for the constraint; without any, it is the schema's type that does
 */
export function literalMessagesOf(
  leaf: z.core.$ZodType,
  inCharge: readonly CheckDef[],
): ReadonlySet<string | undefined> {
  const { error } = defOf(leaf);
  if (inCharge.length === 0) return new Set([constantMessage(error)]);
  return new Set(inCharge.map((check) => constantMessage(check.error ?? error)));
}

/** The words, where there is no choice among several. */
export function onlyMessageOf(words: ReadonlySet<string | undefined>): string | undefined {
  const [only] = words;
  return words.size === 1 ? only : undefined;
}

/**
 * What refuses a control with nothing in it, if anything does; `undefined` where the schema has to be asked for that or
 * for its words.
 */
export function literalMessageForMissing(
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
