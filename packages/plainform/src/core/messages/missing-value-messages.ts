import type { z } from "zod";
import type { CompiledSchema } from "../compiled-schema.ts";
import { type FieldDescriptor, type FieldTree, isFieldDescriptor } from "../field-descriptor.ts";
import type { Path } from "../path.ts";
import { englishErrorMap } from "./english.ts";

/**
 * The words for what a schema refuses without a message of its own. A value that is missing is called what its field
 * says of nothing, so that "Enter your age" holds for `z.object({ age: z.number("Enter your age") }).partial().required()`
 * too. Everything else is said {@link englishErrorMap}, unless the application chose other words.
 *
 * @param value what the schema is asked about
 * @returns what `safeParse` takes besides the value
 */
export function missingValueErrorMap(
  compiled: CompiledSchema,
  value: unknown,
): { error: z.core.$ZodErrorMap } {
  return {
    error: (issue) => {
      const { code, input, path = [] } = issue;
      if (code === "invalid_union") withoutWords.add(issue.errors);
      const isMissing = code === "invalid_type" && (input === undefined || input === null);
      const words = isMissing ? wordsOf(fieldAt(compiled.fields, value, path)) : undefined;
      return words ?? englishErrorMap(issue);
    },
  };
}

/** What the options of unions say, where the unions have no words of their own. */
const withoutWords = new WeakSet<object>();

type Issue = z.core.$ZodIssue;

/**
 * The issues of a schema that was asked with {@link missingValueErrorMap}. Where a union is of one schema and of nothing,
 * such as `z.union([z.number("Enter your age"), z.null()])`, that schema's issues stand in place of the union's: they
 * say what to do, and at which field.
 */
export function withoutUnionsOfOne(
  issues: readonly Issue[],
  compiled: CompiledSchema,
  value: unknown,
): readonly Issue[] {
  if (!issues.some(({ code }) => code === "invalid_union")) return issues;
  return issues.flatMap((issue) => {
    if (issue.code !== "invalid_union" || !withoutWords.has(issue.errors)) return [issue];
    const [only, ...others] = issue.errors.filter((option) => !option.every(wantsNothing));
    if (!only || others.length > 0) return [issue];
    const within = only.map((inner) => {
      const path = [...issue.path, ...inner.path];
      // Zod tells the words of what is missing where it is in the option, not where it is in the form.
      const isMissing = inner.code === "invalid_type";
      const words = isMissing ? wordsOf(fieldAt(compiled.fields, value, path)) : undefined;
      return { ...inner, path, message: words ?? inner.message };
    });
    return withoutUnionsOfOne(within, compiled, value);
  });
}

/** Whether an issue says that nothing was wanted. */
function wantsNothing(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_value") return issue.values.every((one) => (one ?? null) === null);
  return issue.code === "invalid_type" && ["null", "undefined", "void"].includes(issue.expected);
}

/** One that may be absent has no such words of its own, but those of an empty text. */
function wordsOf(field: FieldDescriptor | undefined): string | undefined {
  const { required, minLength, pattern } = field?.messages ?? {};
  return required ?? minLength ?? pattern;
}

/** The field of a value: in a list that of every row, among variants that of the one which the value chose. */
function fieldAt(fields: FieldTree, value: unknown, path: Path): FieldDescriptor | undefined {
  let part: FieldTree | FieldDescriptor | undefined = fields;
  let at = value;
  for (const key of path) {
    while (isFieldDescriptor(part) && part.kind === "variants") {
      const chosen: unknown = member(at, part.discriminator.name.split(".").at(-1) ?? "");
      part = part.branches[String(chosen ?? "")];
    }
    if (isFieldDescriptor(part)) part = "item" in part ? (part.item as FieldTree) : undefined;
    else part = member(part, key) as FieldTree | undefined;
    at = member(at, key);
  }
  // A transform may have made nothing of something.
  return isFieldDescriptor(part) && (at === undefined || at === null || at === "")
    ? part
    : undefined;
}

function member(value: unknown, key: PropertyKey): unknown {
  const isThere = typeof value === "object" && value !== null && Object.hasOwn(value, key);
  return isThere ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}
