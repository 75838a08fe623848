import { z } from "zod";
import { commasText } from "../decode/parse-text.ts";
import type { FieldDescriptor, Messages, OptionLabels } from "../field-descriptor.ts";
import { constraintMessagesOf, MessageProbe } from "../messages/constraint-messages.ts";
import { serverMessages } from "../messages/server-messages.ts";
import type { EmptyMeaning } from "../plan/empty-input.ts";
import { emptyControl, mayBeAbsent, type Plan } from "../plan/plan.ts";
import { checksOf, hasCustomLogic } from "../zod/checks.ts";
import { type CheckDef, defOf } from "../zod/definition.ts";
import { omitUndefined } from "./omit-undefined.ts";

/** The context in which a part is described: what the schemas around it say about it. */
export interface DescribeContext {
  readonly name: string;
  /** The plan by which the part is read. */
  readonly plan: Plan;
  /** The meaning that the wrappers around the part give to an absent value. */
  readonly absent: EmptyMeaning;
  /** The innermost group around the part that may be absent. */
  readonly group?: OptionalGroup | undefined;
  /** Whether a wrapper such as `.optional()` accepts an absent value before the schema sees it. */
  readonly takesNothing: boolean;
  /** Whether custom code, such as a refinement, may refuse an empty value. */
  readonly isUncertain: boolean;
  /** Whether custom code, such as a preprocess, may make any input valid, so that no constraint can be claimed. */
  readonly unclaimed: boolean;
  /** The `.nonoptional()` schema that refuses an `undefined` which its inner schema would accept. */
  readonly requiredBy: z.core.$ZodType | undefined;
  readonly meta: Record<string, unknown>;
  /** The language that the form is in, from the innermost `.meta({ locale })`. */
  readonly locale?: string | undefined;
  readonly secrets: ReadonlySet<string>;
  /** The schemas that contain the part, up to the innermost object. */
  readonly schemas: readonly z.core.$ZodType[];
  /** The shapes of the objects that contain the part. */
  readonly shapes: readonly z.core.$ZodObjectDef["shape"][];
}

/** The schema of a field without its wrappers, such as `.optional()` and `.default()`, together with its context. */
export interface Leaf extends DescribeContext {
  readonly schema: z.core.$ZodType;
  readonly checks: readonly CheckDef[];
}

/** A group that may be absent. */
interface OptionalGroup {
  readonly name: string;
  /** The group that has to be filled in before an unticked box fills in this one: see `FieldDescriptor`. */
  readonly untickedCountsIn: string | undefined;
}

/** Returns the innermost group that may be absent, for the parts of a group: they are required once it is filled in. */
export function groupAt({ plan, name, group }: DescribeContext): OptionalGroup | undefined {
  if (!mayBeAbsent(plan)) return group;
  const hasDefault = "empty" in plan && plan.empty === "default";
  // An unticked box doesn't fill in an outer group without a default, which may be absent with all its parts.
  const untickedCountsIn = group ? (group.untickedCountsIn ?? group.name) : "";
  return { name, untickedCountsIn: hasDefault ? untickedCountsIn : undefined };
}

/** Returns the facts of a descriptor about the group with which its field is required. */
export function requiredWithOf(
  group: OptionalGroup | undefined,
): Pick<FieldDescriptor, "requiredWith" | "untickedCountsIn"> {
  return omitUndefined({ requiredWith: group?.name, untickedCountsIn: group?.untickedCountsIn });
}

export function leafOf(schema: z.core.$ZodType, around: DescribeContext): Leaf {
  const checks = checksOf(schema);
  const unclaimed = around.unclaimed || hasCustomLogic(schema, checks);
  return { ...around, schema, checks, unclaimed };
}

/** Returns the constraints of a field; none where custom code may make any input valid. */
export function unlessOwnCheck<T extends object>({ unclaimed }: Leaf, constraints: T): Partial<T> {
  return unclaimed ? {} : constraints;
}

/**
 * Builds the descriptor of a field.
 *
 * @param facts the members that only this kind of field has, such as `options`
 * @example fieldOf(leaf, "checkbox") // { kind: "checkbox", name: "terms", required: true, messages: { … } }
 */
export function buildField(
  leaf: Leaf,
  kind: FieldDescriptor["kind"],
  facts: Record<string, unknown> = {},
): FieldDescriptor {
  const { name, schema, checks, meta, secrets, absent, group, unclaimed, isUncertain } = leaf;
  const { plan } = leaf;
  // `secrets` has no names from inside a recursive schema, so the plan is asked as well.
  const isSecret = secrets.has(name) || ("secret" in plan && plan.secret);
  const empty = emptyControl(plan);
  const isAbsent = absent !== "refused" && (empty ?? null) === null;
  const { messages, refusesNothing } = unclaimed
    ? { messages: {}, refusesNothing: false }
    : constraintMessagesOf(schema, checks, isAbsent ? undefined : { empty }, { kind, ...facts });
  const isAsked = refusesNothing && !isAbsent;
  const { requiredBy } = leaf;
  const error = isAsked && empty === undefined && requiredBy ? defOf(requiredBy).error : undefined;
  // A `.nonoptional()` without its own message has the message of the field.
  const { required = undefined, ...ofSchema } = messages as Messages;
  const { commas = undefined, digits = undefined } =
    kind === "number" && !unclaimed ? wordsOfNumber(schema, leaf.locale) : {};
  // The order is the order of the checks: a number out of bounds gets that message before the one about its digits.
  const others = omitUndefined({ commas, ...ofSchema, digits });
  const words = error
    ? ownRequiredMessage(z.nonoptional(z.undefined(), { error: error as never }))
    : required;
  return {
    name,
    required: isAsked && group === undefined,
    ...requiredWithOf(isAsked ? group : undefined),
    ...omitUndefined({ mayBeRequired: !isAsked && isUncertain ? true : undefined }),
    messages: isAsked ? omitUndefined({ required: words, ...others }) : others,
    ...metaTextsOf(meta),
    ...(isSecret && { secret: true }),
    kind,
    ...facts,
  } as unknown as FieldDescriptor;
}

/** Returns the messages about a number's text, which the kit checks before any schema sees the number. */
function wordsOfNumber(schema: z.core.$ZodType, locale: string | undefined): Messages {
  const [commas, digits] = [commasText(locale), serverMessages.numberDigits];
  return defOf(schema).type === "bigint" ? { commas } : { commas, digits };
}

/** Returns the message of a schema for `undefined`. */
function ownRequiredMessage(schema: z.core.$ZodType): string | undefined {
  return new MessageProbe(schema).issuesOf(undefined)[0]?.message;
}

type Meta = Readonly<Record<string, unknown>>;

/**
 * Returns the options of a choice as texts, with their labels. An empty control stands for `null`, so it is no option.
 */
export function choiceOf(values: readonly unknown[], meta: Meta) {
  const options = values.filter((value) => value !== null).map(String);
  return { options, ...omitUndefined({ labels: labelsOf(meta) }) };
}

/** Returns the labels of the options from `.meta({ options: { s: "Small" } })`: `{ s: "Small" }`. */
export function labelsOf({ options }: Meta): OptionLabels | undefined {
  if (typeof options !== "object" || options === null || Array.isArray(options)) return undefined;
  const labels = Object.entries(options).filter(([, label]) => typeof label === "string");
  return Object.fromEntries(labels) as OptionLabels;
}

const names = ["label", "hint", "autocomplete", "control", "row", "add"];

/** Returns the texts of a field's `.meta()`: its label, hint and the like, and the name of its control. */
function metaTextsOf(meta: Meta): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const name of names) {
    const text = meta[name];
    if (typeof text === "string") texts[name] = text;
  }
  return texts;
}
