import type { z } from "zod";
import { defOf } from "./definition.ts";

/** A schema around another one, and what it says of the value. */
export interface Wrapper {
  readonly inner: z.core.$ZodType;
  /** `required`: not `undefined` after all. `preprocess`: the input may be anything. `nothing`: nothing of the input. */
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
 * What a schema wraps, on the side of its input; `undefined` for the schema of a value itself.
 *
 * @example wrapperOf(z.string().optional()) // { says: "optional", inner: z.string() }
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
