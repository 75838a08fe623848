import type { z } from "zod";
import { defOf } from "./definition.ts";

/** The inner schema of a wrapper, and the kind of the wrapper. */
export interface Wrapper {
  readonly inner: z.core.$ZodType;
  /**
   * `required` is `.nonoptional()`. After `preprocess` the input may be anything. `nothing` doesn't change the input.
   */
  readonly kind:
    | "optional"
    | "nullable"
    | "default"
    | "required"
    | "catch"
    | "preprocess"
    | "nothing";
}

/**
 * Returns the schema inside a wrapper, on the input side of a pipe; `undefined` for a schema that isn't a wrapper.
 *
 * @example wrapperOf(z.string().optional()) // { kind: "optional", inner: z.string() }
 */
export function wrapperOf(schema: z.core.$ZodType): Wrapper | undefined {
  const def = defOf(schema);
  switch (def.type) {
    case "optional":
    case "nullable":
    case "catch":
      return { kind: def.type, inner: def.innerType };
    case "default":
    case "prefault":
      return { kind: "default", inner: def.innerType };
    case "nonoptional":
      return { kind: "required", inner: def.innerType };
    case "readonly":
    case "success":
      return { kind: "nothing", inner: def.innerType };
    case "lazy":
      return { kind: "nothing", inner: def.getter() };
    case "pipe": {
      const isPreprocess = defOf(def.in).type === "transform";
      return isPreprocess
        ? { kind: "preprocess", inner: def.out }
        : { kind: "nothing", inner: def.in };
    }
    default:
      return undefined;
  }
}
