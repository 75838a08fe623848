import type { z } from "zod";
import {
  type ChoiceDescriptor,
  type FieldDescriptor,
  type FieldTree,
  isFieldDescriptor,
} from "../field-descriptor.ts";
import { constraintMessagesOf } from "../messages/constraint-messages.ts";
import { MessageProbe } from "../messages/message-probe.ts";
import { emptyControl, type Plan } from "../plan/plan.ts";
import { textsFor, withoutNothing } from "../plan/plan-union.ts";
import { defOf } from "../zod/definition.ts";
import { discriminatorValues, mayChooseNothing } from "../zod/literal-values.ts";
import {
  askedWith,
  type DescribeContext,
  fieldOf,
  groupAt,
  type Leaf,
  leafOf,
} from "./build-field.ts";
import { labelsOf } from "./field-meta.ts";
import { omitUndefined } from "./omit-undefined.ts";

type Part = FieldDescriptor | FieldTree;
type Describe = (schema: z.core.$ZodType, around: DescribeContext) => Part | undefined;

/** Describes a union: as a group, a choice, or else a text, whichever fits all of its options. */
export function describeUnion(
  schema: z.core.$ZodType,
  around: DescribeContext,
  describe: Describe,
): Part | undefined {
  const { options, error } = defOf(schema) as z.core.$ZodUnionDef;
  const parts = withoutNothing(options);
  const [only] = parts;
  if (only && parts.length === 1) {
    // The union's own message replaces the messages of its only option, so none of those is claimed.
    const unclaimed = around.unclaimed || (options.length > 1 && error !== undefined);
    return describe(only, { ...around, unclaimed });
  }
  const { plan } = around;
  // It isn't known which option the value will be for, so no constraint of any option is claimed.
  const described = parts.map((part, i) =>
    describe(part, {
      ...around,
      plan: (plan.type === "union" && plan.options[i]?.plan) || plan,
      unclaimed: true,
      isUncertain: true,
    }),
  );
  const shown = described.filter((part) => part !== undefined);
  if (shown.length === 0 && parts.length > 0) return undefined;
  if (shown.every((part) => !isFieldDescriptor(part))) {
    return Object.assign({}, ...shown.toReversed()) as FieldTree;
  }
  const leaf = withNothing(leafOf(schema, around));
  if (described.every((part) => isFieldDescriptor(part) && part.kind === "choice")) {
    const choices = described.flatMap((part) => (part as ChoiceDescriptor).options);
    return fieldOf(leaf, "choice", {
      options: choices,
      ...omitUndefined({ labels: labelsOf(leaf.meta) }),
    });
  }
  return fieldOf(leaf, "text", { type: "text" });
}

/**
 * Makes a union optional where one of its options accepts a value of an empty control: `""`, `undefined`, `null`,
 * `false`.
 */
function withNothing(leaf: Leaf): Leaf {
  if (leaf.unclaimed) return leaf;
  if (leaf.absent !== "refused" && isReadAsAbsent(leaf.plan)) {
    return { ...leaf, plan: { type: "nothing" } };
  }
  const asked = new MessageProbe(leaf.schema);
  const nothings = ["", undefined, null, false];
  const mayBeEmpty = nothings.some((nothing) => asked.issuesOf(nothing).length === 0);
  return mayBeEmpty ? { ...leaf, absent: "undefined", plan: { type: "nothing" } } : leaf;
}

/** Whether every option reads an empty control as an absent value, which a wrapper around the union then accepts. */
function isReadAsAbsent(plan: Plan): boolean {
  return (
    plan.type === "union" &&
    plan.options.every((option) => (emptyControl(option.plan) ?? null) === null)
  );
}

/** Describes a discriminated union: the field that chooses, and the fields of each branch. */
export function describeVariants(
  schema: z.core.$ZodType,
  around: DescribeContext,
  describe: Describe,
): FieldDescriptor | undefined {
  const { options, discriminator } = defOf(schema) as z.core.$ZodDiscriminatedUnionDef;
  const branches: Record<string, Part> = {};
  const { plan } = around;
  const group = groupAt(around);
  for (const option of options as readonly z.core.$ZodType[]) {
    const [text] = discriminatorValues(option, discriminator).flatMap(textsFor);
    const own = plan.type === "variants" ? plan.branches.get(text ?? "") : undefined;
    const branch = describe(option, { ...around, group, plan: own ?? plan, absent: "refused" });
    if (!branch) continue;
    for (const value of discriminatorValues(option, discriminator)) {
      const key = String(value ?? "");
      branches[key] ??= branchIn(branch, discriminator, key);
    }
  }
  if (Object.keys(branches).length === 0) return undefined;
  // This object has no discriminator value, so the schema refuses it with the message for an unknown choice.
  const none = { [discriminator]: {} };
  const mayBeNone =
    around.absent !== "refused" ||
    around.unclaimed ||
    options.some((option) => mayChooseNothing(option, discriminator));
  const { messages } = mayBeNone
    ? { messages: {} }
    : constraintMessagesOf(schema, [], { empty: none }, { kind: "variants" });
  const asked = {
    required: !mayBeNone && around.group === undefined,
    ...askedWith(mayBeNone ? undefined : around.group),
    messages,
  };
  const choices = Object.values(branches)
    .map((branch) => choiceIn(branch, discriminator))
    .filter((choice) => choice !== undefined);
  const labels = Object.assign({}, ...choices.map((choice) => (choice as ChoiceDescriptor).labels));
  return {
    kind: "variants",
    name: around.name,
    ...asked,
    discriminator: {
      ...choices[0],
      ...asked,
      kind: "choice",
      options: Object.keys(branches),
      ...(Object.keys(labels).length > 0 && { labels }),
    },
    branches,
  } as unknown as FieldDescriptor;
}

/** Returns the branch of a value. Where a branch is a union over the same discriminator, its own branch is returned. */
function branchIn(branch: Part, discriminator: string, value: string) {
  const isSame =
    isFieldDescriptor(branch) &&
    branch.kind === "variants" &&
    branch.discriminator.name.split(".").at(-1) === discriminator;
  return (isSame ? branch.branches[value] : undefined) ?? branch;
}

/** Returns the field that chooses the branch, as one of the branches describes it. */
function choiceIn(branch: Part, discriminator: string): FieldDescriptor | undefined {
  if (isFieldDescriptor(branch)) {
    const [first] = branch.kind === "variants" ? Object.values(branch.branches) : [];
    return first && choiceIn(first, discriminator);
  }
  const choice = branch[discriminator];
  return isFieldDescriptor(choice) ? choice : undefined;
}
