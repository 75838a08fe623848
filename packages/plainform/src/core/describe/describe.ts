import type { z } from "zod";
import { hasDecimalComma } from "../decode/parse-text.ts";
import {
  type ChoiceDescriptor,
  type FieldDescriptor,
  type FieldTree,
  isFieldDescriptor,
} from "../field-descriptor.ts";
import { constraintMessagesOf, MessageProbe } from "../messages/constraint-messages.ts";
import { exclusiveOptionOf } from "../none-of.ts";
import { nameIn } from "../path.ts";
import { localeOf, textsFor } from "../plan/compile-plan.ts";
import { emptyMeaningOf, withoutNothing } from "../plan/empty-input.ts";
import { emptyControl, type Plan, planOfKey, unfolded } from "../plan/plan.ts";
import { isTextPipe, mayRefuseByCustomLogic } from "../zod/checks.ts";
import { defOf, enumValues, isBooleanSchema, metaOf, timePrecision } from "../zod/definition.ts";
import { discriminatorValues, exactKeys, mayChooseNothing } from "../zod/literal-values.ts";
import { wrapperOf } from "../zod/unwrap.ts";
import {
  buildField,
  choiceOf,
  type DescribeContext,
  groupAt,
  type Leaf,
  labelsOf,
  leafOf,
  requiredWithOf,
  unlessOwnCheck,
} from "./build-field.ts";
import {
  countConstraints,
  dateConstraints,
  fileConstraints,
  numberConstraints,
  textConstraints,
} from "./constraints.ts";
import { intersectFields } from "./intersect-fields.ts";
import { omitUndefined } from "./omit-undefined.ts";

/** How many objects on the way to a field may be inside themselves. `TimesInside` in `field-types.ts` has to match. */
const mostInside = 2;

/**
 * Describes the fields of a schema. Parts that no control can show are left out, and so are the levels of a recursive
 * object below the last described one.
 *
 * @param plan the plan by which the schema is read: it says what an empty control means, and which groups may be absent
 * @param secrets the names whose values never come back in a page
 * @returns the fields, nested like the schema's objects
 */
export function describeFields(
  schema: z.core.$ZodType,
  plan: Plan,
  secrets: ReadonlySet<string>,
): FieldTree {
  const path = { schemas: [], shapes: [] };
  const around = { name: "", plan, absent: emptyMeaningOf(schema), secrets, ...path };
  return describePart(schema, { ...around, ...nothingSaid }) as FieldTree;
}

/** The context of a part about which the schemas around it say nothing. */
const nothingSaid = {
  unclaimed: false,
  takesNothing: false,
  isUncertain: false,
  requiredBy: undefined,
  meta: {},
} as const;

function describePart(
  schema: z.core.$ZodType,
  { meta, schemas, ...rest }: DescribeContext,
): Part | undefined {
  if (schemas.includes(schema)) return undefined;
  // `meta` comes last, since the outermost label wins.
  const around = {
    ...rest,
    plan: unfolded(rest.plan),
    isUncertain: rest.isUncertain || (!rest.takesNothing && mayRefuseByCustomLogic(schema)),
    locale: localeOf(schema) ?? rest.locale,
    meta: { ...metaOf(schema), ...meta },
    schemas: [...schemas, schema],
  };
  const wrapper = wrapperOf(schema);
  const def = defOf(schema);
  if (wrapper && !isTextPipe(schema)) {
    const { kind: says, inner } = wrapper;
    const isRefused = says === "required" && emptyMeaningOf(inner) === "undefined";
    return describePart(inner, {
      ...around,
      unclaimed: around.unclaimed || says === "catch" || says === "preprocess",
      takesNothing:
        around.takesNothing || ["optional", "nullable", "default", "catch"].includes(says),
      requiredBy: isRefused ? schema : around.requiredBy,
    });
  }
  const { name } = around;
  switch (def.type) {
    case "object": {
      const shapes = [...around.shapes, def.shape];
      if (around.shapes.includes(def.shape) && timesInside(shapes) > mostInside) return undefined;
      const within = { ...around, shapes, schemas: [] };
      return group(Object.entries(def.shape), (key) => nameIn(name, key), within);
    }
    case "tuple":
      return group(Object.entries(def.items), (key) => `${name}[${key}]`, around);
    case "record":
    case "map": {
      // A record without a fixed set of keys has no known fields.
      const parts = (exactKeys(schema) ?? []).map((key) => [key, def.valueType] as const);
      return group(parts, (key) => nameIn(name, key), around);
    }
    case "array":
    case "set": {
      const element = def.type === "array" ? def.element : def.valueType;
      const item = describeChild(element, [`${name}[]`, "[]"], around);
      return item && describeList(schema, around, item);
    }
    case "intersection": {
      const { plan } = around;
      const group = groupAt(around);
      const [left, right] = plan.type === "intersection" ? [plan.left, plan.right] : [plan, plan];
      return intersectFields(
        describePart(def.left, { ...around, group, plan: left }),
        describePart(def.right, { ...around, group, plan: right }),
      );
    }
    case "union":
      return "discriminator" in def
        ? describeVariants(schema, around)
        : describeUnion(schema, around);
    default:
      return describeControl(schema, around);
  }
}

/** Describes a part with its own name: the group's wrappers and meta don't apply to it. */
function describeChild(
  schema: z.core.$ZodType,
  [name, key]: readonly [name: string, key: string],
  around: DescribeContext,
) {
  const { unclaimed, isUncertain, locale, secrets, schemas, shapes } = around;
  const plan = planOfKey(around.plan, key) ?? { type: "nothing" };
  const own = { name, plan, absent: emptyMeaningOf(schema), group: groupAt(around), secrets };
  return describePart(schema, {
    ...nothingSaid,
    ...own,
    schemas,
    shapes,
    unclaimed,
    locale,
    isUncertain: unclaimed && isUncertain,
  });
}

function group(
  parts: readonly (readonly [key: string, schema: z.core.$ZodType])[],
  nameOf: (key: string) => string,
  around: DescribeContext,
): FieldTree {
  const tree: Record<string, FieldDescriptor | FieldTree> = {};
  for (const [key, schema] of parts) {
    const part = describeChild(schema, [nameOf(key), key], around);
    if (part) tree[key] = part;
  }
  return tree;
}

type Shape = DescribeContext["shapes"][number];

/** Counts the objects in a chain of nested objects that are inside themselves. */
function timesInside(shapes: readonly Shape[]): number {
  const isInside = (shape: Shape, i: number) =>
    shapes.slice(0, i).some((one) => isSame(one, shape));
  return shapes.filter(isInside).length;
}

/**
 * Whether two shapes are of the same object, as TypeScript takes them to be. `.refine()` makes a new schema, whose
 * shape shares its parts with the first one, apart from parts that a getter makes on each call.
 */
function isSame(one: Shape, other: Shape): boolean {
  if (one === other) return true;
  const [parts, others] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    parts.length === others.size &&
    parts.every(([key]) => others.has(key)) &&
    parts.some(([key, part]) => others.get(key) === part)
  );
}

/** Describes a schema whose value one control sends; returns `undefined` for any other schema. */
function describeControl(
  schema: z.core.$ZodType,
  around: DescribeContext,
): FieldDescriptor | undefined {
  const def = defOf(schema);
  const leaf = leafOf(schema, around);
  switch (def.type) {
    case "pipe":
    case "string":
    case "template_literal":
      return buildField(leaf, "text", {
        type: "text",
        ...unlessOwnCheck(leaf, textConstraints(leaf.checks)),
        ...timeConstraints(schema, leaf),
      });
    case "number": {
      const { integer, ...bounds } = numberConstraints(leaf.checks);
      const claims = !def.coerce && unlessOwnCheck(leaf, bounds);
      return buildField(leaf, "number", { integer, ...claims, ...decimals(leaf) });
    }
    case "bigint":
      return buildField(leaf, "number", { integer: true, ...decimals(leaf) });
    case "date":
      return buildField(leaf, "date", unlessOwnCheck(leaf, dateConstraints(leaf.checks)));
    case "boolean":
      return buildField(leaf, "checkbox");
    case "literal":
      return isBooleanSchema(schema)
        ? buildField(leaf, "checkbox")
        : buildField(leaf, "choice", choiceOf(def.values, leaf.meta));
    case "enum":
      return buildField(leaf, "choice", choiceOf(enumValues(def), leaf.meta));
    case "file":
      return buildField(leaf, "file", { multiple: false, ...fileConstraints(leaf.checks) });
    case "any":
    case "unknown":
    case "custom":
    case "transform":
      return buildField(leaf, "text", { type: "text" });
    default:
      return undefined;
  }
}

/**
 * Returns the step and the pattern of a time with seconds. The pattern lets the seconds be missing, because a control
 * leaves them out where they are zero and the server puts them back.
 */
function timeConstraints(schema: z.core.$ZodType, leaf: Leaf): { step?: number; pattern?: string } {
  const precision = timePrecision(schema) ?? -1;
  if (precision < 0) return {};
  const fraction = precision > 0 ? `(?:\\.\\d{1,${precision}})?` : "";
  const pattern = `^(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d${fraction})?$`;
  // The smallest step of a browser's time input is a millisecond.
  return { step: 10 ** -Math.min(precision, 3), ...unlessOwnCheck(leaf, { pattern }) };
}

function decimals({ locale }: DescribeContext): { decimalComma?: true } {
  return hasDecimalComma(locale) ? { decimalComma: true } : {};
}

/** Describes a list or a set from the description of one of its values. */
function describeList(
  schema: z.core.$ZodType,
  around: DescribeContext,
  item: FieldDescriptor | FieldTree,
): FieldDescriptor {
  const leaf = leafOf(schema, around);
  if (isFieldDescriptor(item) && item.kind === "file") {
    const { accept, maxSize, messages } = item;
    const { required: _, ...ofEach } = messages;
    const files = buildField(leaf, "file", { multiple: true });
    return {
      ...files,
      messages: { ...files.messages, ...ofEach },
      ...omitUndefined({ accept, maxSize }),
    } as FieldDescriptor;
  }
  const counts = unlessOwnCheck(leaf, countConstraints(leaf.checks));
  if (!isFieldDescriptor(item) || ["list", "values", "rows", "variants"].includes(item.kind)) {
    return buildField(leaf, "rows", { ...counts, item });
  }
  if (item.kind !== "choice") return buildField(leaf, "values", { ...counts, item });
  const { options, labels = labelsOf(leaf.meta) } = item;
  const exclusive = exclusiveOptionOf(schema);
  return buildField(leaf, "list", { ...counts, options, ...omitUndefined({ labels, exclusive }) });
}

type Part = FieldDescriptor | FieldTree;

/** Describes a union: as a group, a choice, or else a text, whichever fits all of its options. */
function describeUnion(schema: z.core.$ZodType, around: DescribeContext): Part | undefined {
  const { options, error } = defOf(schema) as z.core.$ZodUnionDef;
  const parts = withoutNothing(options);
  const [only] = parts;
  if (only && parts.length === 1) {
    // The union's own message replaces the messages of its only option, so none of those is claimed.
    const unclaimed = around.unclaimed || (options.length > 1 && error !== undefined);
    return describePart(only, { ...around, unclaimed });
  }
  const { plan } = around;
  // It isn't known which option the value will be for, so no constraint of any option is claimed.
  const described = parts.map((part, i) =>
    describePart(part, {
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
    return buildField(leaf, "choice", {
      options: choices,
      ...omitUndefined({ labels: labelsOf(leaf.meta) }),
    });
  }
  return buildField(leaf, "text", { type: "text" });
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
function describeVariants(
  schema: z.core.$ZodType,
  around: DescribeContext,
): FieldDescriptor | undefined {
  const { options, discriminator } = defOf(schema) as z.core.$ZodDiscriminatedUnionDef;
  const branches: Record<string, Part> = {};
  const { plan } = around;
  const group = groupAt(around);
  for (const option of options as readonly z.core.$ZodType[]) {
    const [text] = discriminatorValues(option, discriminator).flatMap(textsFor);
    const own = plan.type === "variants" ? plan.branches.get(text ?? "") : undefined;
    const branch = describePart(option, { ...around, group, plan: own ?? plan, absent: "refused" });
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
    ...requiredWithOf(mayBeNone ? undefined : around.group),
    messages,
  };
  const choices = Object.values(branches)
    .map((branch) => discriminatorFieldIn(branch, discriminator))
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
function discriminatorFieldIn(branch: Part, discriminator: string): FieldDescriptor | undefined {
  if (isFieldDescriptor(branch)) {
    const [first] = branch.kind === "variants" ? Object.values(branch.branches) : [];
    return first && discriminatorFieldIn(first, discriminator);
  }
  const choice = branch[discriminator];
  return isFieldDescriptor(choice) ? choice : undefined;
}
