import type { z } from "zod";
import type { FieldDescriptor, FieldTree } from "../descriptor.ts";
import { nameIn } from "../path.ts";
import { absentOf } from "../plan/absent.ts";
import { type Plan, partOf } from "../plan/plan.ts";
import { localeOf } from "../plan/planner.ts";
import { defOf, metaOf } from "../schema/def.ts";
import { exactKeys } from "../schema/named-values.ts";
import { wrapperOf } from "../schema/wrapper.ts";
import { bothOf } from "./both.ts";
import { isTextPipe } from "./checks.ts";
import { describeControl } from "./control.ts";
import { type Around, groupAt } from "./field.ts";
import { describeList } from "./list.ts";
import { describeUnion, describeVariants } from "./one-of.ts";
import { mayRefuseByOwnCode } from "./own-code.ts";

/**
 * Describes the fields of a schema. A part that stands inside itself, or that no control can show, is left out.
 *
 * @param plan how the schema is read: it says what an empty control means, and which groups may be absent
 * @param secrets the names whose values are never put back
 */
export function describe(schema: z.ZodType, plan: Plan, secrets: ReadonlySet<string>): FieldTree {
  const around = { name: "", plan, absent: absentOf(schema), secrets, schemas: [] };
  return describePart(schema, { ...around, ...nothingSaid }) as FieldTree;
}

/** What the schemas around a part may say of it. */
const nothingSaid = {
  unclaimed: false,
  takesNothing: false,
  isUncertain: false,
  requiredBy: undefined,
  meta: {},
} as const;

function describePart(
  schema: z.core.$ZodType,
  { meta, schemas, ...rest }: Around,
): FieldDescriptor | FieldTree | undefined {
  if (schemas.includes(schema)) return undefined;
  // The outermost label wins.
  const around = {
    ...rest,
    isUncertain: rest.isUncertain || (!rest.takesNothing && mayRefuseByOwnCode(schema)),
    locale: localeOf(schema) ?? rest.locale,
    meta: { ...metaOf(schema), ...meta },
    schemas: [...schemas, schema],
  };
  const wrapper = wrapperOf(schema);
  const def = defOf(schema);
  if (wrapper && !isTextPipe(schema)) {
    const { says, inner } = wrapper;
    const isRefused = says === "required" && absentOf(inner) === "undefined";
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
    case "object":
      return group(Object.entries(def.shape), (key) => nameIn(name, key), around);
    case "tuple":
      return group(Object.entries(def.items), (key) => `${name}[${key}]`, around);
    case "record":
    case "map": {
      // Without a fixed set of keys, nobody knows what fields there are.
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
      return bothOf(
        describePart(def.left, { ...around, group, plan: left }),
        describePart(def.right, { ...around, group, plan: right }),
      );
    }
    case "union":
      return "discriminator" in def
        ? describeVariants(schema as z.core.$ZodDiscriminatedUnion, around, describePart)
        : describeUnion(schema as z.core.$ZodUnion, around, describePart);
    default:
      return describeControl(schema, around);
  }
}

/** A part with a name of its own: what was said of the group isn't said of it. */
function describeChild(
  schema: z.core.$ZodType,
  [name, key]: readonly [name: string, key: string],
  around: Around,
) {
  const { unclaimed, isUncertain, locale, secrets, schemas } = around;
  const plan = partOf(around.plan, key) ?? { type: "nothing" };
  const own = { name, plan, absent: absentOf(schema), group: groupAt(around), secrets, schemas };
  return describePart(schema, {
    ...nothingSaid,
    ...own,
    unclaimed,
    locale,
    isUncertain: unclaimed && isUncertain,
  });
}

function group(
  parts: readonly (readonly [key: string, schema: z.core.$ZodType])[],
  nameOf: (key: string) => string,
  around: Around,
): FieldTree {
  const tree: Record<string, FieldDescriptor | FieldTree> = {};
  for (const [key, schema] of parts) {
    const part = describeChild(schema, [nameOf(key), key], around);
    if (part) tree[key] = part;
  }
  return tree;
}
