import type { z } from "zod";
import { omitUndefined } from "../describe/omit-undefined.ts";
import type { Constraint, Messages } from "../field-descriptor.ts";
import { type CheckDef, defOf } from "../zod/definition.ts";
import { literalMessageForMissing, literalMessagesOf, onlyMessageOf } from "./literal-messages.ts";
import { MessageProbe } from "./message-probe.ts";
import { type Claims, violatingSamples } from "./violating-samples.ts";

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
