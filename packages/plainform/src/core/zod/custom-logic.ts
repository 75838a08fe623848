import type { z } from "zod";
import { isExclusive } from "../none-of.ts";
import { checksOf, isCustomOfAnything, isTextPipe, isZodBuiltIn, partsOfPipe } from "./checks.ts";
import { addedChecksOf, defOf } from "./definition.ts";

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
