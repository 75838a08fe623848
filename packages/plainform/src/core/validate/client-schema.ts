import { z } from "zod";
import { compileSchema } from "../compiled-schema.ts";
import { decode } from "../decode/decode.ts";
import { DeveloperError } from "../developer-error.ts";
import { defaultLimits } from "../limits.ts";
import { fromName } from "../path.ts";
import { forbidCompiledCode, isSchema } from "../zod/definition.ts";
import { parseSubmitted } from "./parse-form.ts";

// Zod makes code from text where it may. Its try to do so, once in a page and with the first object schema, is reported
// where a content security policy forbids it. Asked while that is turned off, zod answers no and remembers it, and the
// setting is again what it was. Import this file before the schema's.
forbidCompiledCode();

/**
 * The schema that a module brings, for a form that loads it late: the schema itself, the module's default, or the one
 * object schema that it exports.
 *
 * @throws {DeveloperError} when there is none, or which one is unclear
 */
export function findSchemaExport(loaded: unknown): z.core.$ZodType {
  // A schema has a method of that name.
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

/** The server has the say on limits, since a form's action may set its own, of which the browser doesn't know. */
const limits = Object.fromEntries(
  Object.keys(defaultLimits).map((limit) => [limit, Number.POSITIVE_INFINITY]),
);

/** What a schema is asked about, as the server reads it of the same form. */
export function decodeInput(schema: z.core.$ZodType, data: FormData): unknown {
  return decode(compileSchema(schema), data, limits).input;
}

/** A schema of the form's data itself. Its issues are the errors that the server finds, with the same words and names. */
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
