import type { z } from "zod";
import { isExclusive } from "../none-of.ts";
import { checksOf, isCustomOfAnything, isTextPipe, isZodBuiltIn, partsOfPipe } from "./checks.ts";
import { addedChecksOf, defOf } from "./definition.ts";

/**
 * Whether what a schema says comes from the application's own code: a custom check or transform, a step, a format.
 * That isn't run to describe a form, so that nothing is known of it. Refinements are no such code: without them, a
 * schema refuses all the same what it refuses otherwise.
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
      // Asked without a choice, it looks at none of its options.
      if ("discriminator" in def) return false;
      return def.options.some((option) => hasCustomLogic(option) || isMore(option));
    default:
      return checks.some(({ check }) => check === "overwrite");
  }
}

/** Whether a schema is more than one value: what it is made of may be anything. */
function isMore(schema: z.core.$ZodType): boolean {
  const def = defOf(schema);
  return ["innerType", "in", "getter", "shape", "element", "valueType"].some((part) => part in def);
}

/** `z.stringFormat("name", (text) => …)` */
function hasOwnFormat(def: object): boolean {
  return "fn" in def && !("pattern" in def);
}

/**
 * Whether the application's own code may refuse what is empty, by itself: a refinement, a preprocess, what a pipe ends
 * in. A transform may, too, but seldom does.
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
