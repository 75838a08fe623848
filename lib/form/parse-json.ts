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
  const unreadable = unreadableTexts(value);
  if (unreadable.length > 0) return { success: false, errors: unreadable };
  const parsed = await schema.safeParseAsync(value, {
    error: (issue) =>
      issue.code === "invalid_type" && (issue.input === undefined || issue.input === null)
        ? fields.get(toName(issue.path ?? []))?.messages.required
        : undefined,
  });
  if (parsed.success) return { success: true, data: parsed.data };
  return {
    success: false,
    errors: parsed.error.issues.map(({ path, message }) => ({ path, message })),
  };
}

/** A value and the way to it. Paths are made for errors only: in deep nesting each is as long as the nesting. */
interface Place {
  value: unknown;
  key: PropertyKey;
  parent: Place | undefined;
}

/** Looks at every text, without recursion: a body of a megabyte nests deeper than the stack is high. */
function unreadableTexts(whole: unknown): JsonError[] {
  const errors: JsonError[] = [];
  const rest: Place[] = [{ value: whole, key: "", parent: undefined }];
  for (let place = rest.pop(); place; place = rest.pop()) {
    const parent = place;
    const { value } = place;
    if (typeof value === "string") {
      const message = textError(value);
      if (message) errors.push({ path: pathOf(place), message });
    } else if (typeof value === "object" && value !== null) {
      const parts = Object.entries(value).map(([key, part]) => ({
        value: part,
        key: Array.isArray(value) ? Number(key) : key,
        parent,
      }));
      // The last is taken first.
      for (const part of parts.reverse()) rest.push(part);
    }
  }
  return errors;
}

function pathOf(place: Place): Path {
  const path: PropertyKey[] = [];
  for (let at = place; at.parent; at = at.parent) path.push(at.key);
  return path.reverse();
}
