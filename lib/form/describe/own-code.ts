import type { z } from "zod";
import { defOf } from "../schema/def.ts";
import { checksOf, isZods } from "./checks.ts";

/**
 * Whether what a schema says comes from the application's own code: a custom check or transform, a step, a format.
 * That isn't run to describe a form, so that nothing is known of it. Refinements are no such code: without them, a
 * schema refuses all the same what it refuses otherwise.
 */
export function isOwnCode(schema: z.core.$ZodType, checks = checksOf(schema)): boolean {
  const def = defOf(schema);
  switch (def.type) {
    case "any":
    case "unknown":
    case "custom":
    case "transform":
      return true;
    case "pipe":
      return isOwnCode(def.in) || isOwnCode(def.out);
    case "string":
      return hasOwnFormat(def) || !checks.every(isZods);
    case "union":
      // Asked without a choice, it looks at none of its options.
      if ("discriminator" in def) return false;
      return def.options.some((option) => isOwnCode(option) || isMore(option));
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
