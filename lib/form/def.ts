import type { z } from "zod";

/** The definition of a schema, which Zod offers to library authors: `defOf(z.string()).type` is `"string"`. */
export function defOf(schema: z.core.$ZodType) {
  return (schema as z.core.$ZodTypes)._zod.def;
}

/** What was said with `.meta()`. */
export function metaOf(schema: z.core.$ZodType): Record<string, unknown> {
  return (schema as z.ZodType).meta?.() ?? {};
}

/** The values of an enum: `z.enum(["a", "b"])` → `["a", "b"]` */
export function enumValues(schema: z.core.$ZodType): (string | number)[] {
  return (schema as z.ZodEnum).options;
}

/** The values that a schema takes, where it names them all: `z.literal(["a", "b"]).nullable()` → `["a", "b", null]` */
function namedValues(schema: z.core.$ZodType): unknown[] | undefined {
  const def = defOf(schema);
  switch (def.type) {
    case "literal":
      return def.values;
    case "enum":
      return enumValues(schema);
    case "null":
      return [null];
    case "undefined":
      return [undefined];
    case "nullable":
      return more(def.innerType, null);
    case "optional":
      return more(def.innerType, undefined);
    case "readonly":
    case "catch":
    case "default":
    case "prefault":
    case "nonoptional":
      return namedValues(def.innerType);
    case "pipe":
      return namedValues(def.in);
    case "lazy":
      return namedValues(def.getter());
    case "union": {
      const lists = def.options.map(namedValues);
      return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
    }
    default:
      return undefined;
  }
}

function more(schema: z.core.$ZodType, value: unknown): unknown[] | undefined {
  const values = namedValues(schema);
  return values && [...values, value];
}

/** The values that choose a branch: `z.object({ method: z.literal("card"), … })` → `["card"]` */
export function discriminatorValues(branch: z.core.$ZodType, discriminator: string): unknown[] {
  const def = defOf(branch);
  switch (def.type) {
    case "object": {
      const key = def.shape[discriminator];
      return (key && namedValues(key)) ?? [];
    }
    case "union":
      return def.options.flatMap((option) => discriminatorValues(option, discriminator));
    case "pipe":
      return discriminatorValues(def.in, discriminator);
    case "intersection":
      return [def.left, def.right].flatMap((side) => discriminatorValues(side, discriminator));
    case "lazy":
      return discriminatorValues(def.getter(), discriminator);
    default:
      return "innerType" in def ? discriminatorValues(def.innerType, discriminator) : [];
  }
}

/** Whether a schema is about a tick: `true`, `false`, or either. */
export function isTick(schema: z.core.$ZodType): boolean {
  const def = defOf(schema);
  if (def.type === "boolean") return true;
  return def.type === "literal" && def.values.every((value) => typeof value === "boolean");
}

/** The keys of a record that has to have them all: `z.record(z.enum(["a", "b"]), …)` → `["a", "b"]` */
export function exactKeys(schema: z.core.$ZodType): string[] | undefined {
  const def = defOf(schema);
  if (def.type !== "record" || ("partial" in def && def.partial === true)) return undefined;
  return namedValues(def.keyType)?.map(String);
}
