import { zodResolver } from "@hookform/resolvers/zod";
import type { Resolver } from "react-hook-form";
import { fromName, toName } from "../../core/path.ts";
import { schemaOfData } from "../../core/validate/client-schema.ts";
import type { FieldErrors } from "../../core/validate/field-errors.ts";

/**
 * React Hook Form's resolver for a schema. It looks at what is in the form, not at what React Hook Form remembers of
 * it, and finds what the server would find.
 *
 * @param read reads the form as it would be sent now
 */
export function formResolver(
  schema: Parameters<typeof schemaOfData>[0],
  read: () => FormData,
): Resolver {
  const resolve = zodResolver(schemaOfData(schema) as never) as unknown as Resolver;
  return (_, context, options) => resolve(read() as never, context, options);
}

/** `{ links: [{ url: { message } }] }` → `{ "links[0].url": [message] }`. What is wrong with the whole is at `""`. */
export function errorsByName(errors: object, path: readonly PropertyKey[] = []): FieldErrors {
  const flat: FieldErrors = {};
  for (const [key, part] of Object.entries(errors)) {
    if (typeof part !== "object" || part === null) continue;
    const isOwn = key === "" || key === "root";
    const here = isOwn ? path : [...path, Array.isArray(errors) ? Number(key) : key];
    if (typeof part.message === "string") flat[nameOf(part, here)] = [part.message];
    // A group may be wrong as a whole, and a field in it as well.
    Object.assign(flat, errorsByName(part, here));
  }
  return flat;
}

/** React Hook Form makes a list of a record whose keys are numbers, and knows the names of registered fields only. */
function nameOf({ ref }: { ref?: { name?: unknown } }, path: readonly PropertyKey[]): string {
  const isRegistered = typeof ref?.name === "string" && fromName(ref.name).join() === path.join();
  return isRegistered ? String(ref.name) : toName(path);
}
