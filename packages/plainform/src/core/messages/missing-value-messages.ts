import type { z } from "zod";
import type { CompiledSchema } from "../compiled-schema.ts";
import { type FieldDescriptor, type FieldTree, isFieldDescriptor } from "../field-descriptor.ts";
import { ownProperty, type Path } from "../path.ts";
import { englishErrorMap } from "./english.ts";

/**
 * Makes the error map of one parse, for issues to which the schema gives no message. A missing value gets the message
 * that its field has for an empty control, so that "Enter your age" also holds for
 * `z.object({ age: z.number("Enter your age") }).partial().required()`. Other issues get the message of
 * {@link englishErrorMap}.
 *
 * @param value the value that the schema parses
 * @returns the second argument of `safeParse`
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

/** The issues of the options of unions that have no message of their own. */
const withoutWords = new WeakSet<object>();

type Issue = z.core.$ZodIssue;

/**
 * Replaces the issue of a union that has one option besides `null` or `undefined`, such as
 * `z.union([z.number("Enter your age"), z.null()])`, by the issues of that option: they say what to do, and at which
 * field.
 *
 * @param issues the issues of a parse with {@link missingValueErrorMap}
 * @param value the value that was parsed
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
      // Zod gave the error map a path from the option on, so the message is looked up again by the path from the form
      // on.
      const isMissing = inner.code === "invalid_type";
      const words = isMissing ? wordsOf(fieldAt(compiled.fields, value, path)) : undefined;
      return { ...inner, path, message: words ?? inner.message };
    });
    return withoutUnionsOfOne(within, compiled, value);
  });
}

/** Whether an issue says that the option accepts only `null` or `undefined`. */
function wantsNothing(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_value") return issue.values.every((one) => (one ?? null) === null);
  return issue.code === "invalid_type" && ["null", "undefined", "void"].includes(issue.expected);
}

/**
 * Returns a field's message for a missing value. An optional field has none, but may have one that an empty text gets.
 */
function wordsOf(field: FieldDescriptor | undefined): string | undefined {
  const { required, minLength, pattern } = field?.messages ?? {};
  return required ?? minLength ?? pattern;
}

/**
 * Returns the field at a path. In a list it is the field of every row, and among variants the field of the branch that
 * the value chose. It is `undefined` where the value at the path isn't empty.
 */
function fieldAt(fields: FieldTree, value: unknown, path: Path): FieldDescriptor | undefined {
  let part: FieldTree | FieldDescriptor | undefined = fields;
  let at = value;
  for (const key of path) {
    while (isFieldDescriptor(part) && part.kind === "variants") {
      const chosen: unknown = ownProperty(at, part.discriminator.name.split(".").at(-1) ?? "");
      part = part.branches[String(chosen ?? "")];
    }
    if (isFieldDescriptor(part)) part = "item" in part ? (part.item as FieldTree) : undefined;
    else part = ownProperty(part, key) as FieldTree | undefined;
    at = ownProperty(at, key);
  }
  // A transform may have turned an entered value into `undefined`, and such a value isn't missing.
  return isFieldDescriptor(part) && (at === undefined || at === null || at === "")
    ? part
    : undefined;
}
