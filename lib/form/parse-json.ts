import type { z } from "zod";
import { contractOf } from "./contract.ts";
import { fromJson } from "./from-json.ts";
import { type Path, toName } from "./path.ts";
import { isUnreadable } from "./text.ts";
import { texts } from "./texts.ts";

/** An error of a JSON value, and where it is. */
export interface JsonError {
  path: Path;
  message: string;
}

export type ParsedJson<Output> =
  | { success: true; data: Output }
  | { success: false; errors: JsonError[] };

/**
 * Reads a JSON value as the schema means it: no empty-is-absent, no text to number. An ISO text becomes a `Date` and
 * a text of digits a `bigint`, since JSON has neither. A value that is missing gets the words that an empty field
 * gets ("Enter a title").
 *
 * @example
 * await parseJson(postSchema, { title: "" }); // { success: false, errors: [{ path: ["title"], message: "Enter a title" }, …] }
 */
export async function parseJson<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Promise<ParsedJson<z.output<Schema>>> {
  const contract = contractOf(schema);
  const unreadable = Array.from(unreadableTexts(value, []));
  if (unreadable.length > 0) return { success: false, errors: unreadable };
  const parsed = await schema.safeParseAsync(fromJson(contract.plan, value), {
    error: (issue) =>
      issue.code === "invalid_type" && (issue.input === undefined || issue.input === null)
        ? contract.byName.get(toName(issue.path ?? []).replaceAll(/\[\d+\]/g, "[]"))?.messages
            .required
        : undefined,
  });
  if (parsed.success) return { success: true, data: parsed.data };
  return {
    success: false,
    errors: parsed.error.issues.map(({ path, message }) => ({ path, message })),
  };
}

/** Deeper ones are refused before anything walks down into them. */
const mostDepth = 64;

function* unreadableTexts(value: unknown, path: Path): Generator<JsonError> {
  if (path.length > mostDepth) yield { path: path.slice(0, 1), message: texts.tooDeep };
  else if (typeof value === "string") {
    if (isUnreadable(value)) yield { path, message: texts.unreadable };
  } else if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      yield* unreadableTexts(part, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
}
