import { z } from "zod";
import { compileSchema } from "../compiled-schema.ts";
import { decodeJson } from "../decode/decode-json.ts";
import { isBlank } from "../decode/is-blank.ts";
import { type IsMeant, inexactNumbers, reachedIn, takenNumbers } from "../decode/json-numbers.ts";
import { isUnreadable } from "../decode/normalize-text.ts";
import { missingValueErrorMap, withoutUnionsOfOne } from "../messages/missing-value-messages.ts";
import { serverMessages } from "../messages/server-messages.ts";
import { type Path, toPointer } from "../path.ts";
import { prototypeKey } from "../plan/plan.ts";
import { withAsyncVerdicts } from "../plan/union-matching.ts";
import { isUnsafeInteger } from "./field-errors.ts";

/** An error in a JSON value. `path` leads to the value; a problem document shows it as a JSON Pointer. */
export interface JsonError {
  path: Path;
  message: string;
}

/** The result of reading a JSON value: the schema's output, or the errors. */
export type ParsedJson<Output> =
  | { success: true; data: Output }
  | { success: false; errors: JsonError[] };

/**
 * Reads a JSON value and parses it with the schema. Unlike in a form, an empty text isn't absent and a text isn't
 * turned into a number. Values for which JSON has no type are read from what it has: a `Date` from an ISO text, a
 * `bigint` from a text of digits, a `Set` from an array and a `Map` from an object. A missing value gets the message of
 * an empty field ("Enter a title").
 *
 * A value may hold up to 20,000 values, 64 levels deep. A larger one is a single error at the path `[]`.
 *
 * @param value the result of `JSON.parse`
 * @param json the text that was parsed. With it, a number whose digits `JSON.parse` changed is an error where the
 *   schema accepts a number, with the message that a form gives.
 * @throws {DeveloperError} when the schema can't be a form
 * @example
 * await parseJson(postSchema, { title: "A", content: "B" }); // { success: true, data: { title: "A", content: "B" } }
 * await parseJson(postSchema, { title: "" }); // { success: false, errors: [{ path: ["title"], message: "Enter a title"
 * }, …] }
 */
export async function parseJson<Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
  json?: string,
): Promise<ParsedJson<z.output<Schema>>> {
  const compiled = compileSchema(schema);
  const { unfit, hasBlanks, holders } = looked(value);
  if (unfit.length > 0) return { success: false, errors: unfit };
  const given = hasBlanks ? withoutBlanks(value) : value;
  const inexact = json === undefined ? [] : inexactNumbers(json, most.depth);
  const { input, changed, refused } = await withAsyncVerdicts(() => ({
    input: decodeJson(compiled.plan, given),
    changed: takenNumbers(compiled.plan, given, inexact),
    refused: holders.filter(reachedIn(compiled.plan, given, takesKeys)),
  }));
  const parsed = await z.safeParseAsync(schema, input, missingValueErrorMap(compiled, input));
  if (parsed.success && changed.length + refused.length === 0)
    return { success: true, data: parsed.data };
  const pointers = new Set(changed.map(toPointer));
  // The schema saw the nearest number. Its errors come first, except that the number has too many digits.
  const errors: JsonError[] = withoutUnionsOfOne(parsed.error?.issues ?? [], compiled, input)
    .filter((issue) => !(isUnsafeInteger(issue) && pointers.has(toPointer(issue.path))))
    .map(({ path, message }) => ({ path, message }));
  for (const { path } of errors) pointers.delete(toPointer(path));
  const unsaid = changed.filter((path) => pointers.has(toPointer(path)));
  errors.push(...unsaid.map((path) => ({ path, message: serverMessages.numberDigits })));
  errors.push(...refused.map((path) => ({ path, message: serverMessages.prototypeKey })));
  return { success: false, errors };
}

/** Whether a path ends at a record, a map or a catchall, which must not have the key {@link prototypeKey}. */
const takesKeys: IsMeant = (part, { length }) =>
  length === 0 &&
  (part.type === "record" || (part.type === "object" && typeof part.unknown === "object"));

/** The limits on a JSON value, which are checked before a schema walks through it. */
const most = { depth: 64, values: 20_000 };

/**
 * Inspects a JSON value before a schema sees it.
 *
 * @returns the errors of a value that is too large, too deep or holds texts that can't be stored; whether any text is
 *   blank; and the paths of the objects that have the key {@link prototypeKey}
 */
function looked(value: unknown): { unfit: JsonError[]; hasBlanks: boolean; holders: Path[] } {
  const errors: JsonError[] = [];
  const holders: Path[] = [];
  let hasBlanks = false;
  let values = 0;
  const walk = (part: unknown, path: Path): boolean => {
    if (++values > most.values || path.length > most.depth) return false;
    if (typeof part === "string" && part !== "") {
      if (isBlank(part)) hasBlanks = true;
      else if (isUnreadable(part)) errors.push({ path, message: serverMessages.unreadable });
    }
    if (typeof part !== "object" || part === null) return true;
    if (Array.isArray(part) && part.length > most.values) values += part.length;
    if (values > most.values) return false;
    return Object.entries(part).every(([key, item]) => {
      const itemPath = [...path, Array.isArray(part) ? Number(key) : key];
      if (key === prototypeKey) holders.push(path);
      if (isUnreadable(key)) errors.push({ path: itemPath, message: serverMessages.unreadable });
      return walk(item, itemPath);
    });
  };
  if (walk(value, [])) return { unfit: errors, hasBlanks, holders };
  const message = values > most.values ? serverMessages.tooMuch : serverMessages.tooDeep;
  return { unfit: [{ path: [], message }], hasBlanks, holders };
}

/** Copies a value with an empty text in place of each text of which nothing can be seen. */
function withoutBlanks(value: unknown): unknown {
  if (typeof value === "string") return isBlank(value) ? "" : value;
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutBlanks(part)]));
}
