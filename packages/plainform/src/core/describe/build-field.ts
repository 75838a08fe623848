import { z } from "zod";
import { commasText } from "../decode/coerce.ts";
import type { FieldDescriptor, Messages } from "../field-descriptor.ts";
import { constraintMessagesOf } from "../messages/constraint-messages.ts";
import { MessageProbe } from "../messages/message-probe.ts";
import { serverMessages } from "../messages/server-messages.ts";
import type { EmptyMeaning } from "../plan/empty-input.ts";
import { emptyControl, mayBeAbsent, type Plan } from "../plan/plan.ts";
import { checksOf } from "../zod/checks.ts";
import { hasCustomLogic } from "../zod/custom-logic.ts";
import { type CheckDef, defOf } from "../zod/definition.ts";
import { metaTextsOf } from "./field-meta.ts";
import { omitUndefined } from "./omit-undefined.ts";

/** What is known of the schemas around a part, while it is described. */
export interface DescribeContext {
  readonly name: string;
  /** How it is read. */
  readonly plan: Plan;
  /** What an absent value would be. */
  readonly absent: EmptyMeaning;
  /** The innermost group around that may be absent. */
  readonly group?: OptionalGroup | undefined;
  /** Something around takes nothing, before the schema is asked. */
  readonly takesNothing: boolean;
  /** Code of the application may refuse what is empty. */
  readonly isUncertain: boolean;
  /** Something comes before the schema that may make any input fit: nothing is claimed but the name. */
  readonly unclaimed: boolean;
  /** What says that it has to be there after all. */
  readonly requiredBy: z.core.$ZodType | undefined;
  readonly meta: Record<string, unknown>;
  /** The language that the form is in, from the innermost `.meta({ locale })`. */
  readonly locale?: string | undefined;
  readonly secrets: ReadonlySet<string>;
  /** What it stands in, since the innermost object. */
  readonly schemas: readonly z.core.$ZodType[];
  /** The shapes of the objects that it stands in. */
  readonly shapes: readonly z.core.$ZodObjectDef["shape"][];
}

/** The schema of a field, without optional, default and the like, and what is around it. */
export interface Leaf extends DescribeContext {
  readonly schema: z.core.$ZodType;
  readonly checks: readonly CheckDef[];
}

/** A group that may be absent. */
export interface OptionalGroup {
  readonly name: string;
  /** What has to be filled in for a box that was sent as not ticked to fill in the group: see `FieldDescriptor`. */
  readonly untickedCountsIn: string | undefined;
}

/** The group that the parts of a group are asked for with: the innermost one that may be absent. */
export function groupAt({ plan, name, group }: DescribeContext): OptionalGroup | undefined {
  if (!mayBeAbsent(plan)) return group;
  const hasDefault = "empty" in plan && plan.empty === "default";
  // Such a box says nothing to a group without a default, which is absent with all that is in it.
  const untickedCountsIn = group ? (group.untickedCountsIn ?? group.name) : "";
  return { name, untickedCountsIn: hasDefault ? untickedCountsIn : undefined };
}

/** What a field says of the group that it is asked for with. */
export function askedWith(
  group: OptionalGroup | undefined,
): Pick<FieldDescriptor, "requiredWith" | "untickedCountsIn"> {
  return omitUndefined({ requiredWith: group?.name, untickedCountsIn: group?.untickedCountsIn });
}

export function leafOf(schema: z.core.$ZodType, around: DescribeContext): Leaf {
  const checks = checksOf(schema);
  const unclaimed = around.unclaimed || hasCustomLogic(schema, checks);
  return { ...around, schema, checks, unclaimed };
}

/** Constraints, where they may be claimed. */
export function claimed<T extends object>({ unclaimed }: Leaf, constraints: T): Partial<T> {
  return unclaimed ? {} : constraints;
}

/**
 * Puts a descriptor together.
 *
 * @param facts what its kind has besides a name and messages
 */
export function fieldOf(
  leaf: Leaf,
  kind: FieldDescriptor["kind"],
  facts: Record<string, unknown> = {},
): FieldDescriptor {
  const { name, schema, checks, meta, secrets, absent, group, unclaimed, isUncertain } = leaf;
  const { plan } = leaf;
  // The names don't go inside a schema that stands inside itself; its plan does.
  const isSecret = secrets.has(name) || ("secret" in plan && plan.secret);
  const empty = emptyControl(plan);
  const isAbsent = absent !== "refused" && (empty ?? null) === null;
  const { messages, refusesNothing } = unclaimed
    ? { messages: {}, refusesNothing: false }
    : constraintMessagesOf(schema, checks, isAbsent ? undefined : { empty }, { kind, ...facts });
  const isAsked = refusesNothing && !isAbsent;
  const { requiredBy } = leaf;
  const error = isAsked && empty === undefined && requiredBy ? defOf(requiredBy).error : undefined;
  // Without words of its own, what requires it has the field's.
  const { required = undefined, ...ofSchema } = messages as Messages;
  const { commas = undefined, digits = undefined } =
    kind === "number" && !unclaimed ? wordsOfNumber(schema, leaf.locale) : {};
  // A number that is out of bounds is told so before it is told to have fewer digits.
  const others = omitUndefined({ commas, ...ofSchema, digits });
  const words = error ? wordsOf(z.nonoptional(z.undefined(), { error: error as never })) : required;
  return {
    name,
    required: isAsked && group === undefined,
    ...askedWith(isAsked ? group : undefined),
    ...omitUndefined({ mayBeRequired: !isAsked && isUncertain ? true : undefined }),
    messages: isAsked ? omitUndefined({ required: words, ...others }) : others,
    ...metaTextsOf(meta),
    ...(isSecret && { secret: true }),
    kind,
    ...facts,
  } as unknown as FieldDescriptor;
}

/** What the kit says of a number for which no schema has words. */
function wordsOfNumber(schema: z.core.$ZodType, locale: string | undefined): Messages {
  const [commas, digits] = [commasText(locale), serverMessages.numberDigits];
  return defOf(schema).type === "bigint" ? { commas } : { commas, digits };
}

/** What a schema says of nothing. */
function wordsOf(schema: z.core.$ZodType): string | undefined {
  return new MessageProbe(schema).issuesOf(undefined)[0]?.message;
}
