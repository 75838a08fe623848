import type { z } from "zod";
import type { FieldDescriptor, FieldTree } from "../descriptor.ts";
import { nameIn } from "../path.ts";
import { localeOf } from "../plan/planner.ts";
import { defOf, metaOf } from "../schema/def.ts";
import { exactKeys } from "../schema/named-values.ts";
import { type Wrapper, wrapperOf } from "../schema/wrapper.ts";
import { bothOf } from "./both.ts";
import { isTextPipe } from "./checks.ts";
import { describeControl } from "./control.ts";
import type { Around } from "./field.ts";
import { describeList } from "./list.ts";
import { describeUnion, describeVariants } from "./one-of.ts";
import { present } from "./present.ts";

/** What is known of a part by the wrapper around it. */
const known: Record<Wrapper["says"], Partial<Around>> = {
  optional: { optional: true },
  nullable: { optional: true },
  default: { optional: true, defaulted: true },
  required: { optional: false },
  catch: { unclaimed: true },
  preprocess: { unclaimed: true },
  nothing: {},
};

/**
 * Describes the fields of a schema. A part that stands inside itself, or that no control can show, is left out.
 *
 * @param secrets the names whose values are never put back
 */
export function describe(schema: z.ZodType, secrets: ReadonlySet<string>): FieldTree {
  const around = { name: "", optional: false, defaulted: false, unclaimed: false, meta: {} };
  return describePart(schema, { ...around, secrets, schemas: [] }) as FieldTree;
}

function describePart(
  schema: z.core.$ZodType,
  { meta, schemas, ...rest }: Around,
): FieldDescriptor | FieldTree | undefined {
  if (schemas.includes(schema)) return undefined;
  // The outermost label wins.
  const own = metaOf(schema);
  const locale = localeOf(schema) ?? rest.locale;
  const around = { ...rest, locale, meta: { ...own, ...meta }, schemas: [...schemas, schema] };
  const wrapper = wrapperOf(schema);
  const def = defOf(schema);
  if (wrapper && !isTextPipe(schema)) {
    const requiredBy = wrapper.says === "required" ? schema : around.requiredBy;
    const said = { ...known[wrapper.says], ...present({ requiredBy }) };
    return describePart(wrapper.inner, { ...around, ...said });
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
      const item = describeChild(element, `${name}[]`, around);
      return item && describeList(schema, around, item);
    }
    case "intersection":
      return bothOf(describePart(def.left, around), describePart(def.right, around));
    case "union":
      return "discriminator" in def
        ? describeVariants(schema as z.core.$ZodDiscriminatedUnion, around, describePart)
        : describeUnion(schema as z.core.$ZodUnion, around, describePart);
    default:
      return describeControl(schema, around);
  }
}

/** A part with a name of its own: what was said of the group isn't said of it. */
function describeChild(schema: z.core.$ZodType, name: string, group: Around) {
  const { requiredBy, ...around } = group;
  return describePart(schema, { ...around, name, optional: false, defaulted: false, meta: {} });
}

function group(
  parts: readonly (readonly [key: string, schema: z.core.$ZodType])[],
  nameOf: (key: string) => string,
  around: Around,
): FieldTree {
  const tree: Record<string, FieldDescriptor | FieldTree> = {};
  for (const [key, schema] of parts) {
    const part = describeChild(schema, nameOf(key), around);
    if (part) tree[key] = part;
  }
  return tree;
}
