import { zodResolver } from "@hookform/resolvers/zod";
import type { Resolver } from "react-hook-form";
import { fromName, toName } from "../../core/path.ts";
import type { FieldErrors } from "../../core/validate/field-errors.ts";
import { schemaOfData } from "../../core/validate/schema-of-form-data.ts";

/**
 * Makes React Hook Form's resolver for a schema. It validates the form's present content instead of React Hook Form's
 * own values, so that it finds the same errors as the server. What a rule of the schema throws is reported, and the
 * form is left to the server then.
 *
 * @param read returns the entries that the form would send now
 */
export function formResolver(
  schema: Parameters<typeof schemaOfData>[0],
  read: () => FormData,
): Resolver {
  const resolve = zodResolver(schemaOfData(schema) as never) as unknown as Resolver;
  return async (_, context, options) => {
    // The form is read before anything is awaited, because it may change meanwhile.
    const data = read();
    try {
      return await resolve(data as never, context, options);
    } catch (error) {
      reportError(error);
      return { values: {}, errors: {} };
    }
  };
}

/**
 * Flattens React Hook Form's errors by name: `{ links: [{ url: { message } }] }` → `{ "links[0].url": [message] }`.
 * Errors of the whole form are at `""`.
 */
export function errorsByName(errors: object, path: readonly PropertyKey[] = []): FieldErrors {
  const flat: FieldErrors = {};
  for (const [key, part] of Object.entries(errors)) {
    if (typeof part !== "object" || part === null) continue;
    const isOwn = key === "" || key === "root";
    const here = isOwn ? path : [...path, Array.isArray(errors) ? Number(key) : key];
    if (typeof part.message === "string") flat[nameOf(part, here)] = [part.message];
    // A group may have an error of its own besides those of its fields.
    Object.assign(flat, errorsByName(part, here));
  }
  return flat;
}

/**
 * Returns the control name of an error. The path alone isn't enough: React Hook Form turns a record with numeric keys
 * into a list. A registered field has its name in `ref`.
 */
function nameOf({ ref }: { ref?: { name?: unknown } }, path: readonly PropertyKey[]): string {
  const isRegistered = typeof ref?.name === "string" && fromName(ref.name).join() === path.join();
  return isRegistered ? String(ref.name) : toName(path);
}
