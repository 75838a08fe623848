import { z } from "zod";
import { contractOf } from "./contract.ts";
import { decode } from "./read/decode.ts";
import type { Problem } from "./read/reader.ts";

// Zod makes code at run time where it may, and its try is reported where a content security policy forbids it. To be
// set before the first schema is made: import this file before the schema's.
z.config({ jitless: true });

/**
 * The schema that a module brings, for a form that loads it late: the schema itself, the module's default, or the one
 * object schema that it exports.
 *
 * @throws {TypeError} when there is none, or which one is unclear
 */
export function schemaIn(loaded: unknown): z.ZodType {
  // A schema has a method of that name.
  if (loaded instanceof z.ZodType) return loaded;
  const { default: named, ...others } = { ...(loaded as Record<string, unknown> | undefined) };
  const parts = named === undefined ? Object.values(others) : [named];
  const schemas = parts.filter((part) => part instanceof z.ZodType);
  const [schema] = schemas;
  if (!schema || schemas.length > 1) {
    throw new TypeError(
      `A form’s schema has to be one, but this module exports ${schemas.length}. Say which: schema={() => import("…").then((module) => module.postSchema)}`,
    );
  }
  return schema;
}

/** What a schema is asked about, as the server reads it of the same form; and what is wrong with the data itself. */
export function inputOf(
  schema: z.ZodType,
  data: FormData,
): { input: unknown; problems: readonly Problem[] } {
  return decode(contractOf(schema), data);
}
