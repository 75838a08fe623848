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
  const unreadable = unreadableTexts(value);
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
    const { value } = place;
    if (typeof value === "string") {
      if (isUnreadable(value)) errors.push({ path: pathOf(place), message: texts.unreadable });
    } else if (typeof value === "object" && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        rest.push({ value: part, key: Array.isArray(value) ? Number(key) : key, parent: place });
      }
    }
  }
  // The last was taken first.
  return errors.reverse();
}

function pathOf(place: Place): Path {
  const path: PropertyKey[] = [];
  for (let at = place; at.parent; at = at.parent) path.push(at.key);
  return path.reverse();
}
