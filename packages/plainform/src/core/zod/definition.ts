import { z } from "zod";
// A browser would load all of `z.core`.
import { util } from "zod/v4/core";

/*
 * What the kit reads of a zod schema, of zod or of `zod/mini`. This is the only file that says `_zod`. Zod offers `def`
 * to library authors. Everything else here is undocumented, and `tests/unit/zod-internals.test.ts` names each of these
 * things and fails when the installed zod no longer has it.
 */

/** `when` says whether a check applies to a value at all. */
export type CheckDef = (
  | z.core.$ZodChecks["_zod"]["def"]
  | { check: "overwrite"; tx: unknown }
  | { check: "custom" }
) & { readonly error?: z.core.$ZodErrorMap<never> | undefined; readonly when?: unknown };

/** The definition of a schema: `defOf(z.string()).type` is `"string"`. */
export function defOf(schema: z.core.$ZodType) {
  return (schema as z.core.$ZodTypes)._zod.def;
}

/** The schemas of an object's keys. */
export function shapeOf(schema: z.core.$ZodObject): z.core.$ZodShape {
  return schema._zod.def.shape;
}

/** The definition of a check: `checkDefOf(z.minLength(1)).check` is `"min_length"`. */
export function checkDefOf({ _zod: { def } }: z.core.$ZodCheck<never>): CheckDef {
  return def as unknown as CheckDef;
}

/** The definitions of the checks that were added to a schema, in their order. */
export function addedChecksOf(schema: z.core.$ZodType): CheckDef[] {
  return (defOf(schema).checks ?? []).map(checkDefOf);
}

/** The definition of the schema or the check that an issue comes from. */
export function defOfIssue({ inst }: { inst?: unknown }): {
  check?: string;
  precision?: number | null;
  local?: boolean;
} {
  return (inst as { _zod?: { def?: object } } | undefined)?._zod?.def ?? {};
}

/** Whether a value is a schema of zod 4, made with `zod` or with `zod/mini`. */
export function isSchema(value: unknown): value is z.core.$ZodType {
  if (typeof value !== "object" || value === null || !("_zod" in value)) return false;
  const { def } = value._zod as { def?: { type?: unknown } };
  return typeof def?.type === "string";
}

/** Whether a value is a schema of zod 3: it has a `_def` where zod 4 has `_zod`. */
export function isZod3Schema(value: unknown): boolean {
  return typeof value === "object" && value !== null && "_def" in value && !("_zod" in value);
}

/**
 * What an object makes of a missing key: `undefined` when the object refuses it, `"defaulted"` when the schema puts a
 * default in its place, `"optional"` when the key may be left out.
 */
export function optionalityOf(schema: z.core.$ZodType): "optional" | "defaulted" | undefined {
  return schema._zod.optin;
}

/**
 * The result of a schema for a value, or a promise of it when the schema turns out to be asynchronous. `z.safeParse`
 * throws then, and leaves the promise of the refinement behind: if that one rejects, the process ends.
 */
export function runSchema(
  schema: z.core.$ZodType,
  value: unknown,
): z.core.ParsePayload | Promise<z.core.ParsePayload> {
  return schema._zod.run({ value, issues: [] }, { async: true });
}

/** Returns how many digits of a second a time schema wants; `undefined` where it accepts any number of them. */
export function timePrecision(schema: z.core.$ZodType): number | undefined {
  const time = formatOf(schema, "time") as { precision?: number | null } | undefined;
  return time?.precision ?? undefined;
}

/** The schema or the check of a text that asks for a format: `z.iso.date()` or `z.string().date()` for `"date"`. */
export function formatOf(schema: z.core.$ZodType, format: string): object | undefined {
  const defs: object[] = [defOf(schema), ...addedChecksOf(schema)];
  return defs.find((def) => "format" in def && def.format === format);
}

/** Returns the data of a schema's `.meta()`; an empty object where it has none. */
export function metaOf(schema: z.core.$ZodType): Record<string, unknown> {
  return z.globalRegistry.get(schema) ?? {};
}

/** The values of an enum: `z.enum(["a", "b"])` → `["a", "b"]` */
export function enumValues({ entries }: z.core.$ZodEnumDef): (string | number)[] {
  return util.getEnumValues(entries);
}

/** Whether a schema is about a box that is ticked or not: `true`, `false`, or either. */
export function isBooleanSchema(schema: z.core.$ZodType): boolean {
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

/**
 * Has zod find out that it may compile no code, without trying to: where a content security policy forbids that, the
 * try is reported. The setting is again what it was.
 */
export function forbidCompiledCode(): void {
  const { jitless } = z.config();
  z.config({ jitless: true });
  void util.allowsEval.value;
  if (jitless === undefined) delete z.config().jitless;
  else z.config({ jitless });
}
