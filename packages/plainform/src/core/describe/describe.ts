import type { z } from "zod";
import type { FieldDescriptor, FieldTree } from "../field-descriptor.ts";
import { nameIn } from "../path.ts";
import { localeOf } from "../plan/compile-plan.ts";
import { emptyMeaningOf } from "../plan/empty-input.ts";
import { type Plan, planOfKey, unfolded } from "../plan/plan.ts";
import { isTextPipe } from "../zod/checks.ts";
import { mayRefuseByCustomLogic } from "../zod/custom-logic.ts";
import { defOf, metaOf } from "../zod/definition.ts";
import { exactKeys } from "../zod/literal-values.ts";
import { wrapperOf } from "../zod/unwrap.ts";
import { type DescribeContext, groupAt } from "./build-field.ts";
import { describeControl } from "./describe-control.ts";
import { describeList } from "./describe-list.ts";
import { describeUnion, describeVariants } from "./describe-union.ts";
import { intersectFields } from "./intersect-fields.ts";

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
export function describe(
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
): FieldDescriptor | FieldTree | undefined {
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
        ? describeVariants(schema, around, describePart)
        : describeUnion(schema, around, describePart);
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
