import { z } from "zod";
import type { TextTransform } from "../field-descriptor.ts";
import { isExclusive } from "../none-of.ts";
import { addedChecksOf, type CheckDef, checkDefOf, defOf } from "./definition.ts";

/*
 * Reads the checks of a schema and tells zod's own from custom ones. Zod has some of its own as functions without a
 * name, which are recognised here by their source text: `tests/unit/zod-internals.test.ts` fails when zod no longer has
 * them.
 */

/**
 * The checks of a schema, in their order. A format such as `z.email()` or `z.int()` is the first check of its own
 * schema. A check with a `when` applies when the application says so, so nothing can be claimed of it. The checks of
 * `z.meta()` and `z.describe()` check nothing.
 */
export function checksOf(leaf: z.core.$ZodType): CheckDef[] {
  const def = defOf(leaf);
  if (isTextPipe(leaf)) return partsOfPipe(leaf).flatMap(checksOf);
  const own = "check" in def && def.type !== "custom" ? [def] : [];
  const added = addedChecksOf(leaf).filter(
    (check) => !["meta", "describe"].includes(check.check) && isUnconditional(check),
  );
  return [...own, ...added] as CheckDef[];
}

/** Zod gives some checks a `when` of its own: a text has to have a length to be too long. */
function isUnconditional(check: CheckDef): boolean {
  return check.when === undefined || zodsWhens.has(String(check.when));
}

const zodsWhens = new Set(
  [z.minLength(1), z.maxLength(1), z.length(1), z.minSize(1), z.maxSize(1), z.size(1)].map(
    (check) => String(checkDefOf(check as never).when),
  ),
);

/** `z.string().trim().pipe(z.email())` is one text that is looked at twice. A codec makes another text of it. */
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
 * Returns what an overwrite does to a text: `none` for `z.string().normalize()`, since every text of a form is in NFC
 * before a schema sees it; `undefined` for a custom overwrite.
 */
export function transformOf(tx: unknown): TextTransform | "none" | undefined {
  const source = String(tx);
  const transform = zodsTransforms.get(source);
  if (transform || source !== normalizeSource) return transform;
  // Each of the other three normal forms takes a ligature or a letter with an accent apart.
  return (tx as (text: string) => string)("ﬁé") === "ﬁé" ? "none" : undefined;
}

/** Whether a check is zod's and not the application's own. */
function isZodBuiltIn(check: CheckDef): boolean {
  return check.check !== "overwrite" || transformOf(check.tx) !== undefined;
}

const sourceOf = (check: z.core.$ZodCheck<string>) =>
  String((checkDefOf(check as never) as { tx?: unknown }).tx);
const normalizeSource = sourceOf(z.normalize());
const zodsTransforms = new Map<string, TextTransform>([
  [sourceOf(z.trim()), "trim"],
  [sourceOf(z.toLowerCase()), "lowercase"],
  [sourceOf(z.toUpperCase()), "uppercase"],
]);

/** Whether a schema is a `z.custom()` without a function of the application. */
export function isCustomOfAnything(schema: z.core.$ZodType): boolean {
  return functionOf(schema) === functionOfNone;
}

const functionOf = (custom: z.core.$ZodType) => String((defOf(custom) as z.core.$ZodCustomDef).fn);
const functionOfNone = functionOf(z.custom());

/**
 * The message of an error map that gives the same text for every issue, as `.min(1, "Enter a title")` does; `undefined`
 * for a map that looks at the issue.
 */
export function constantMessage(error: z.core.$ZodErrorMap<never> | undefined): string | undefined {
  if (error === undefined) return undefined;
  try {
    const message = error(unreadableIssue);
    return typeof message === "string" ? message : undefined;
  } catch {
    return undefined;
  }
}

/** An issue that throws as soon as anything looks at it: every operation on a revoked proxy does. */
const unreadableIssue = revokedProxy();

function revokedProxy(): never {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy as never;
}

/**
 * Whether custom code decides what a schema accepts: a custom schema, a transform, an overwrite or a format. Such code
 * isn't run to describe a form, so no constraint can be claimed. Refinements don't count, because a schema with them
 * refuses everything that it refuses without them.
 */
export function hasCustomLogic(schema: z.core.$ZodType, checks = checksOf(schema)): boolean {
  const def = defOf(schema);
  switch (def.type) {
    case "any":
    case "unknown":
    case "custom":
    case "transform":
      return true;
    case "pipe":
      return hasCustomLogic(def.in) || hasCustomLogic(def.out);
    case "string":
      return hasOwnFormat(def) || !checks.every(isZodBuiltIn);
    case "union":
      // The messages of a discriminated union come from an input without a choice, for which no option runs.
      if ("discriminator" in def) return false;
      return def.options.some((option) => hasCustomLogic(option) || isMore(option));
    default:
      return checks.some(({ check }) => check === "overwrite");
  }
}

/** Whether a schema has schemas inside it, which may have custom code. */
function isMore(schema: z.core.$ZodType): boolean {
  const def = defOf(schema);
  return ["innerType", "in", "getter", "shape", "element", "valueType"].some((part) => part in def);
}

/** `z.stringFormat("name", (text) => …)` */
function hasOwnFormat(def: object): boolean {
  return "fn" in def && !("pattern" in def);
}

/**
 * Whether custom code of the schema itself may refuse an empty value: a refinement, a preprocess, or the output side of
 * a pipe. A transform isn't counted, because it may refuse a value but seldom does.
 */
export function mayRefuseByCustomLogic(schema: z.core.$ZodType): boolean {
  const def = defOf(schema);
  const refinements = addedChecksOf(schema).filter(({ check }) => check === "custom");
  if (!refinements.every(isExclusive)) return true;
  switch (def.type) {
    case "any":
    case "unknown":
      return false;
    case "custom":
      return !isCustomOfAnything(schema);
    case "pipe":
      if (isTextPipe(schema)) return partsOfPipe(schema).some(mayRefuseByCustomLogic);
      return defOf(def.out).type !== "transform";
    default:
      return hasCustomLogic(schema);
  }
}
