import type { z } from "zod";
import { defOf, enumValues, isTick, metaOf } from "../def.ts";
import { type FieldDescriptor, type FieldTree, isField } from "../descriptor.ts";
import { exactKeys } from "../named-values.ts";
import { exclusiveOf } from "../none-of.ts";
import { nameIn } from "../path.ts";
import { type Wrapper, wrapperOf } from "../wrapper.ts";
import {
  checksOf,
  countConstraints,
  dateConstraints,
  fileConstraints,
  numberConstraints,
  present,
  textConstraints,
} from "./constraints.ts";
import { messagesOf } from "./messages.ts";
import { choiceOf, labelsOf, textsOf } from "./meta.ts";
import { bothOf, variantsOf } from "./one-of.ts";
import { isOwnCode } from "./own-code.ts";

/** What is known of the schemas around a part, while it is described. */
interface Around {
  readonly name: string;
  /** The value may be absent, so that an empty control is no error. */
  readonly optional: boolean;
  /** An absent value becomes a default, which what was unticked does not. */
  readonly defaulted: boolean;
  /** Something comes before the schema that may make any input fit: nothing is claimed but the name. */
  readonly unclaimed: boolean;
  readonly meta: Record<string, unknown>;
  readonly secrets: ReadonlySet<string>;
  readonly schemas: readonly z.core.$ZodType[];
}

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
  around: Around,
): FieldDescriptor | FieldTree | undefined {
  if (around.schemas.includes(schema)) return undefined;
  const schemas = [...around.schemas, schema];
  // The outermost label wins.
  const meta = { ...metaOf(schema), ...around.meta };
  const same = (part: z.core.$ZodType, more: Partial<Around> = {}) =>
    describePart(part, { ...around, meta, schemas, ...more });
  const wrapper = wrapperOf(schema);
  if (wrapper) return same(wrapper.inner, known[wrapper.says]);
  const def = defOf(schema);
  const { name, optional, unclaimed } = around;
  const checks = checksOf(schema);
  const vague = unclaimed || isOwnCode(schema, checks);
  const child = (part: z.core.$ZodType, childName: string) => {
    const place = { name: childName, optional: false, defaulted: false, meta: {} };
    return describePart(part, { ...around, ...place, schemas });
  };
  const field = (
    kind: FieldDescriptor["kind"],
    { empty, ...facts }: { empty?: unknown } & Record<string, unknown>,
  ): FieldDescriptor => {
    const constraints = { kind, ...facts };
    const messages = vague ? {} : messagesOf(schema as z.ZodType, empty, constraints);
    // What is unticked is no default.
    const isTicked = ["checkbox", "list", "rows"].includes(kind) || "multiple" in facts;
    const mayBeEmpty = optional && !(around.defaulted && isTicked && facts.multiple !== false);
    const required = !mayBeEmpty && "required" in messages;
    if (!required) delete (messages as { required?: string }).required;
    return {
      name,
      required,
      messages,
      ...textsOf(meta),
      ...(around.secrets.has(name) && { secret: true }),
      ...constraints,
    } as unknown as FieldDescriptor;
  };
  const claimed = <T extends object>(constraints: T): T | Record<string, never> =>
    vague ? {} : constraints;

  switch (def.type) {
    case "string":
    case "template_literal":
      return field("text", {
        type: "text",
        ...claimed(textConstraints(checks)),
        empty: "",
      });
    case "number":
    case "bigint": {
      const { integer, ...bounds } = numberConstraints(checks);
      if (def.type === "bigint") return field("number", { integer: true });
      return field("number", { integer, ...(def.coerce ? {} : claimed(bounds)) });
    }
    case "date":
      return field("date", claimed(dateConstraints(checks)));
    case "boolean":
      return field("checkbox", { empty: false });
    case "literal":
      if (isTick(schema)) return field("checkbox", { empty: false });
      return field("choice", choiceOf(def.values, meta));
    case "enum":
      return field("choice", choiceOf(enumValues(schema), meta));
    case "file":
      return field("file", { multiple: false, ...fileConstraints(checks) });
    case "any":
    case "unknown":
    case "custom":
    case "transform":
      return field("text", { type: "text", empty: "" });
    case "array":
    case "set": {
      const item = child(def.type === "array" ? def.element : def.valueType, `${name}[]`);
      const counts = claimed(countConstraints(checks));
      const empty = def.type === "array" ? [] : new Set();
      if (item === undefined) return undefined;
      if (!isField(item) || ["list", "rows", "variants"].includes(item.kind)) {
        return field("rows", { ...counts, item, empty });
      }
      if (item.kind !== "file") {
        const { options, labels = labelsOf(meta) } = item.kind === "choice" ? item : {};
        const rows = options ? { options, ...present({ labels }) } : { item };
        const exclusive = exclusiveOf(schema);
        return field("list", { ...counts, ...rows, ...present({ exclusive }), empty });
      }
      const { accept, maxSize, messages } = item;
      const files = field("file", { multiple: true, ...present({ accept, maxSize }), empty });
      const { type, max } = messages;
      return { ...files, messages: { ...files.messages, ...present({ type, max }) } };
    }
    case "object":
      return group(Object.entries(def.shape), (key) => nameIn(name, key));
    case "tuple":
      return group(Object.entries(def.items), (key) => `${name}[${key}]`);
    case "record":
    case "map": {
      // Without a fixed set of keys, nobody knows what fields there are.
      const parts = (exactKeys(schema) ?? []).map((key) => [key, def.valueType] as const);
      return group(parts, (key) => nameIn(name, key));
    }
    case "intersection":
      return bothOf(same(def.left), same(def.right));
    case "union":
      if (!("discriminator" in def)) return describeUnion(def.options);
      return describeVariants(def as z.core.$ZodDiscriminatedUnionDef);
    default:
      return undefined;
  }

  function group(
    parts: readonly (readonly [string, z.core.$ZodType])[],
    nameOf: (key: string) => string,
  ): FieldTree {
    const tree: Record<string, FieldDescriptor | FieldTree> = {};
    for (const [key, part] of parts) {
      const described = child(part, nameOf(key));
      if (described) tree[key] = described;
    }
    return tree;
  }

  function describeVariants(union: z.core.$ZodDiscriminatedUnionDef) {
    // A choice that is nobody's.
    const none = { [union.discriminator]: {} };
    const messages = unclaimed ? {} : messagesOf(schema as z.ZodType, none, { kind: "variants" });
    const describeOption = (option: z.core.$ZodType) => same(option, { optional: false });
    return variantsOf(union, { name, required: !optional, messages }, describeOption);
  }

  function describeUnion(options: readonly z.core.$ZodType[]) {
    const parts = options
      .map((option) => ({ type: defOf(option).type, option }))
      .filter(({ type }) => type !== "null" && type !== "undefined" && type !== "void");
    const types = parts.map(({ type }) => type as string);
    const [only] = parts;
    if (only && parts.length === 1)
      return same(only.option, { optional: optional || options.length > 1 });
    const described = parts.map(({ option }) => same(option));
    if (described.every((part) => part !== undefined && !isField(part))) {
      // Nothing is known of which one it will be: no rule is claimed of any.
      const vaguely = parts.map(({ option }) => same(option, { unclaimed: true }));
      return Object.assign({}, ...vaguely.toReversed()) as FieldTree;
    }
    if (described.every((part) => isField(part) && part.kind === "choice")) {
      const choices = described.flatMap((part) => (part && "options" in part ? part.options : []));
      return field("choice", { options: choices, ...present({ labels: labelsOf(meta) }) });
    }
    // With a box among them, nothing entered is a box that isn't ticked.
    return field("text", { type: "text", empty: types.includes("boolean") ? false : "" });
  }
}
