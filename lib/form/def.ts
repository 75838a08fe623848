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

/** The texts that choose a branch: `z.object({ method: z.literal("card"), … })` → `["card"]` */
export function discriminatorValues(branch: z.core.$ZodType, discriminator: string): string[] {
  const def = defOf(branch);
  switch (def.type) {
    case "object": {
      const key = def.shape[discriminator];
      if (!key) return [];
      const keyDef = defOf(key);
      if (keyDef.type === "literal") return keyDef.values.map(String);
      return keyDef.type === "enum" ? enumValues(key).map(String) : [];
    }
    case "union":
      return def.options.flatMap((option) => discriminatorValues(option, discriminator));
    case "pipe":
      return discriminatorValues(def.in, discriminator);
    case "intersection":
      return [def.left, def.right].flatMap((side) => discriminatorValues(side, discriminator));
    case "readonly":
    case "catch":
    case "optional":
    case "nullable":
    case "default":
      return discriminatorValues(def.innerType, discriminator);
    case "lazy":
      return discriminatorValues(def.getter(), discriminator);
    default:
      return [];
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
  const key = defOf(def.keyType);
  if (key.type === "literal") return key.values.map(String);
  return key.type === "enum" ? enumValues(def.keyType).map(String) : undefined;
}
