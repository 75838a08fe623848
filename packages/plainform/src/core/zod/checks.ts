import { z } from "zod";
import type { TextTransform } from "../field-descriptor.ts";
import { defOf } from "./definition.ts";

/*
 * What a schema checks, and how much of that is zod's own. Some of it zod keeps as functions without a name, which are
 * known here by their source: after an update of zod, this is the file to look at.
 */

export type CheckDef =
  | z.core.$ZodChecks["_zod"]["def"]
  | { check: "overwrite"; tx: unknown }
  | { check: "custom" };

/**
 * The checks of a schema, in their order. A format such as `z.email()` or `z.int()` is the first of its own. One with a
 * `when` is the application's to decide, and nothing can be said of it.
 */
export function checksOf(leaf: z.core.$ZodType): CheckDef[] {
  const def = defOf(leaf);
  if (isTextPipe(leaf)) return partsOfPipe(leaf).flatMap(checksOf);
  const own = "check" in def && def.type !== "custom" ? [def] : [];
  const added = (def.checks ?? [])
    .map((check) => check._zod.def as { when?: unknown })
    .filter(({ when }) => when === undefined || zodsWhens.has(String(when)));
  return [...own, ...added] as never;
}

/** Zod gives some checks a `when` of its own (a text has to have a length to be too long), known here by its source. */
const zodsWhens = new Set(
  [z.string().min(1).max(1).length(1), z.set(z.any()).min(1).max(1).size(1)].flatMap((schema) =>
    (schema._zod.def.checks ?? []).map((check) =>
      String((check._zod.def as { when?: unknown }).when),
    ),
  ),
);

/** `z.string().trim().pipe(z.email())`: one text, which is looked at twice. A codec makes another one of it. */
export function isTextPipe(schema: z.core.$ZodType): boolean {
  const def = defOf(schema);
  const isCodec = "transform" in def && def.transform !== undefined;
  const parts = isCodec ? [] : partsOfPipe(schema);
  return parts.length > 0 && parts.every((part) => defOf(part).type === "string");
}

export function partsOfPipe(schema: z.core.$ZodType): z.core.$ZodType[] {
  const def = defOf(schema);
  return def.type === "pipe" ? [def.in, def.out] : [];
}

/**
 * What a step does to a text: `none` for `z.string().normalize()`, since every text of a form is normal (NFC) before a
 * schema sees it; `undefined` for one of the application's own.
 */
export function stepOf(tx: unknown): TextTransform | "none" | undefined {
  const source = String(tx);
  const step = zodsSteps.get(source);
  if (step || source !== normalizing) return step;
  // A ligature and a letter with an accent: each other form takes one of them apart.
  return (tx as (text: string) => string)("ﬁé") === "ﬁé" ? "none" : undefined;
}

/** Whether a check is zod's and not the application's own. */
export function isZodBuiltIn(check: CheckDef): boolean {
  return check.check !== "overwrite" || stepOf(check.tx) !== undefined;
}

const sourceOf = (schema: z.ZodType) => String((checksOf(schema)[0] as { tx?: unknown }).tx);
const normalizing = sourceOf(z.string().normalize());
const zodsSteps = new Map<string, TextTransform>([
  [sourceOf(z.string().trim()), "trim"],
  [sourceOf(z.string().toLowerCase()), "lowercase"],
  [sourceOf(z.string().toUpperCase()), "uppercase"],
]);

/** Whether words were given as a text. */
export function isText(error: z.core.$ZodErrorMap<never>): boolean {
  return givenTexts.has(String(error));
}

const givenTexts = new Set(
  [z.string("a"), z.string({ error: "a" })].map((schema) => String(schema._zod.def.error)),
);
