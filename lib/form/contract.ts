import "./english.ts";
import { z } from "zod";
import type { FieldDescriptor, Messages } from "./descriptor.ts";
import { fieldMessages } from "./messages.ts";
import { type Path, toName } from "./path.ts";

/** How one control's text becomes the value that its schema is asked about. */
export interface FieldPlan {
  readonly type: "field";
  readonly name: string;
  readonly descriptor: FieldDescriptor;
  /** What an empty control means: the empty text itself, or an absent value. */
  readonly empty: "" | null | undefined;
}

export interface GroupPlan {
  readonly type: "group";
  readonly entries: readonly (readonly [key: string, plan: Plan])[];
  /** A group that may be absent is absent when all its fields are empty. */
  readonly empty: null | undefined | "present";
}

export type Plan = FieldPlan | GroupPlan;

/** What the kit knows of a schema. */
export interface Contract {
  readonly plan: GroupPlan;
  /** The fields by name, in the schema's order. */
  readonly fields: ReadonlyMap<string, FieldDescriptor>;
}

const contracts = new WeakMap<z.ZodType, Contract>();

/**
 * Compiles an object schema, once.
 *
 * @throws {TypeError} when a part of the schema can't be a form; the message says what to write instead
 */
export function contractOf(schema: z.ZodType): Contract {
  let contract = contracts.get(schema);
  if (!contract) {
    contract = compile(schema);
    contracts.set(schema, contract);
  }
  return contract;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

function compile(schema: z.ZodType): Contract {
  const json = new Map<unknown, JsonSchema>();
  z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      json.set(zodSchema, jsonSchema);
    },
  });
  const fields = new Map<string, FieldDescriptor>();
  const plan = planOf(schema, [], json, fields);
  if (plan.type === "field") {
    throw new TypeError(
      "This schema describes a single value, but a form sends names and values. Wrap it: z.object({ name: … }).",
    );
  }
  return { plan, fields };
}

function planOf(
  schema: z.ZodType,
  path: Path,
  json: ReadonlyMap<unknown, JsonSchema>,
  fields: Map<string, FieldDescriptor>,
): Plan {
  const { leaf, absent, meta } = unwrap(schema);
  if (leaf instanceof z.ZodObject) {
    const entries = Object.entries(leaf.def.shape).map(
      ([key, child]) => [key, planOf(child as z.ZodType, [...path, key], json, fields)] as const,
    );
    return { type: "group", entries, empty: absent === "required" ? "present" : absent };
  }
  const descriptor = describe(leaf, schema, meta, toName(path), json.get(leaf) ?? {});
  fields.set(descriptor.name, descriptor);
  const keepsEmpty = descriptor.kind === "text" && absent === "required";
  return {
    type: "field",
    name: descriptor.name,
    descriptor,
    empty: keepsEmpty ? "" : absent === "required" ? undefined : absent,
  };
}

/** Takes the wrappers off: what the input is, what its absence means, and the meta of the outermost that has any. */
function unwrap(schema: z.ZodType): {
  leaf: z.ZodType;
  absent: "required" | null | undefined;
  meta: z.core.GlobalMeta;
} {
  let leaf = schema;
  let absent: "required" | null | undefined = "required";
  let meta = schema.meta() ?? {};
  for (;;) {
    if (leaf instanceof z.ZodOptional || leaf instanceof z.ZodDefault) absent = undefined;
    else if (leaf instanceof z.ZodNullable) absent = absent === "required" ? null : absent;
    else if (leaf instanceof z.ZodPipe) {
      leaf = leaf.def.in as z.ZodType;
      meta = { ...leaf.meta(), ...meta };
      continue;
    } else return { leaf, absent, meta };
    leaf = leaf.def.innerType as z.ZodType;
    meta = { ...leaf.meta(), ...meta };
  }
}

function describe(
  leaf: z.ZodType,
  whole: z.ZodType,
  meta: z.core.GlobalMeta,
  name: string,
  json: JsonSchema,
): FieldDescriptor {
  const secret = meta.secret === true ? { secret: true as const } : {};
  const common = { name, ...texts(meta), ...secret };
  if (leaf instanceof z.ZodString || leaf instanceof z.ZodStringFormat) {
    const lengths = {
      ...(json.minLength === undefined ? {} : { minLength: json.minLength }),
      ...(json.maxLength === undefined ? {} : { maxLength: json.maxLength }),
    };
    const messages: Messages = fieldMessages(leaf, whole, "", lengths);
    return { kind: "text", ...common, required: "required" in messages, ...lengths, messages };
  }
  if (leaf instanceof z.ZodNumber) {
    const bounds = {
      ...(json.minimum === undefined ? {} : { min: json.minimum }),
      ...(json.maximum === undefined ? {} : { max: json.maximum }),
    };
    const messages: Messages = fieldMessages(leaf, whole, undefined, bounds);
    const integer = json.type === "integer";
    return {
      kind: "number",
      ...common,
      required: "required" in messages,
      integer,
      ...bounds,
      messages,
    };
  }
  throw new TypeError(
    `“${name}” is a z.${leaf.type}(), which plainform can't put into a form yet. ` +
      "Use text and number fields and objects of them, and convert in the operation.",
  );
}

function texts(meta: z.core.GlobalMeta): { label?: string; hint?: string; autocomplete?: string } {
  const found: Record<string, string> = {};
  for (const key of ["label", "hint", "autocomplete"] as const) {
    if (typeof meta[key] === "string") found[key] = meta[key];
  }
  return found;
}
