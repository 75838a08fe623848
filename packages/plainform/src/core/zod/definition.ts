import { z } from "zod";
// A browser would load all of `z.core`.
import { util } from "zod/v4/core";

/** The definition of a schema, which Zod offers to library authors: `defOf(z.string()).type` is `"string"`. */
export function defOf(schema: z.core.$ZodType) {
  return (schema as z.core.$ZodTypes)._zod.def;
}

/** How many digits of a second `z.iso.time()` wants, also as `z.string().time()`; nothing, where it takes any number. */
export function timePrecision({ _zod: { def } }: z.core.$ZodType): number | undefined {
  const defs: object[] = [def, ...(def.checks ?? []).map((check) => check._zod.def)];
  const time = defs.find((one) => "format" in one && one.format === "time");
  return (time as { precision?: number | null } | undefined)?.precision ?? undefined;
}

/** What was said with `.meta()`. */
export function metaOf(schema: z.core.$ZodType): Record<string, unknown> {
  return z.globalRegistry.get(schema) ?? {};
}

/** The values of an enum: `z.enum(["a", "b"])` → `["a", "b"]` */
export function enumValues(schema: z.core.$ZodType): (string | number)[] {
  return (schema as z.ZodEnum).options;
}

/** Whether a schema is about a tick: `true`, `false`, or either. */
export function isTick(schema: z.core.$ZodType): boolean {
  const def = defOf(schema);
  if (def.type === "boolean") return true;
  return def.type === "literal" && def.values.every((value) => typeof value === "boolean");
}

/**
 * Whether functions may be compiled from text. `z.config({ jitless: true })` and a content security policy without
 * `unsafe-eval` forbid it.
 */
export function mayCompileCode(): boolean {
  return !z.config().jitless && util.allowsEval.value;
}
