import { z } from "zod";
import { compileSchema } from "../compiled-schema.ts";
import { decode } from "../decode/decode.ts";
import { DeveloperError } from "../developer-error.ts";
import { defaultLimits } from "../limits.ts";
import { fromName } from "../path.ts";
import { forbidCompiledCode, isSchema } from "../zod/definition.ts";
import { parseSubmitted } from "./parse-form.ts";

// Zod compiles functions from text if it may, and finds that out with the first object schema of a page. Where a
// content security policy forbids it, the browser reports that attempt. This call makes zod remember that it may not,
// so that it never tries. It has to run before the schema is made: import this file before the schema's file.
forbidCompiledCode();

/**
 * Finds the schema in a module that a form loads late: the schema itself, the module's default export, or the only
 * schema that the module exports.
 *
 * @throws {DeveloperError} when the module exports no schema, or several of them and no default
 * @example findSchemaExport(await import("./post-schema.ts"))
 */
export function findSchemaExport(loaded: unknown): z.core.$ZodType {
  // A schema is tested first, because it has a method that is called `default`.
  if (isSchema(loaded)) return loaded;
  const { default: named, ...others } = { ...(loaded as Record<string, unknown> | undefined) };
  const parts = named === undefined ? Object.values(others) : [named];
  const schemas = parts.filter(isSchema);
  const [schema] = schemas;
  if (!schema || schemas.length > 1) {
    throw new DeveloperError("PF-201", schemas.length);
  }
  return schema;
}

/** In the browser nothing is limited: a form's action may set its own limits, which only the server knows. */
const limits = Object.fromEntries(
  Object.keys(defaultLimits).map((limit) => [limit, Number.POSITIVE_INFINITY]),
);

/** Returns the input of a schema for a form's data, as the server reads it. */
export function decodeInput(schema: z.core.$ZodType, data: FormData): unknown {
  return decode(compileSchema(schema), data, limits).input;
}

/** Makes a schema for a `FormData`. Its issues have the messages and the names of the errors that the server finds. */
export function schemaOfData(schema: z.core.$ZodType): z.ZodType<unknown, FormData> {
  return z.instanceof(FormData).transform(async (data, { addIssue }) => {
    const parsed = await parseSubmitted(schema, data, limits);
    if (parsed.success) return parsed.data;
    const byName = Object.entries({ "": parsed.formErrors, ...parsed.fieldErrors });
    for (const [name, messages] of byName) {
      for (const message of messages)
        addIssue({ code: "custom", path: [...fromName(name)], message });
    }
    return z.NEVER;
  });
}
