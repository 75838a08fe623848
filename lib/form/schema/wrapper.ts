import type { z } from "zod";
import { defOf } from "./def.ts";

/** A schema around another one, and what it says of the value. */
export interface Wrapper {
  readonly inner: z.core.$ZodType;
  /** `required`: not `undefined` after all. `preprocess`: the input may be anything. `nothing`: nothing of the input. */
  readonly says:
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
      return { says: def.type, inner: def.innerType };
    case "default":
    case "prefault":
      return { says: "default", inner: def.innerType };
    case "nonoptional":
      return { says: "required", inner: def.innerType };
    case "readonly":
    case "success":
      return { says: "nothing", inner: def.innerType };
    case "lazy":
      return { says: "nothing", inner: def.getter() };
    case "pipe": {
      const isPreprocess = defOf(def.in).type === "transform";
      return isPreprocess
        ? { says: "preprocess", inner: def.out }
        : { says: "nothing", inner: def.in };
    }
    default:
      return undefined;
  }
}
