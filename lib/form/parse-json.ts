import type { z } from "zod";
import { contractOf } from "./contract.ts";
import { type Path, toName } from "./path.ts";
import { textError } from "./text.ts";

/** An error of a JSON value, and where it is. */
export interface JsonError {
  path: Path;
  message: string;
}

export type ParsedJson<Output> =
  | { success: true; data: Output }
  | { success: false; errors: JsonError[] };

/**
 * Reads a JSON value as the schema means it: no empty-is-absent, no text to number. A value that is missing gets
 * the words that an empty field gets ("Enter a title").
 *
 * @example
 * await parseJson(postSchema, { title: "" }); // { success: false, errors: [{ path: ["title"], message: "Enter a title" }, …] }
 */
export async function parseJson<Schema extends z.ZodObject>(
  schema: Schema,
  value: unknown,
): Promise<ParsedJson<z.output<Schema>>> {
  const { fields } = contractOf(schema);
  const unreadable = Array.from(unreadableTexts(value, []));
  if (unreadable.length > 0) return { success: false, errors: unreadable };
  const parsed = await schema.safeParseAsync(value, {
    error: (issue) =>
      issue.code === "invalid_type" && issue.input === undefined
        ? fields.get(toName(issue.path ?? []))?.messages.required
        : undefined,
  });
  if (parsed.success) return { success: true, data: parsed.data };
  return {
    success: false,
    errors: parsed.error.issues.map(({ path, message }) => ({ path, message })),
  };
}

function* unreadableTexts(value: unknown, path: Path): Generator<JsonError> {
  if (typeof value === "string") {
    const message = textError(value);
    if (message) yield { path, message };
  } else if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      yield* unreadableTexts(part, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
}
