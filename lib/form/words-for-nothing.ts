import type { z } from "zod";
import type { Contract } from "./contract.ts";
import { type FieldDescriptor, type FieldTree, isField } from "./descriptor.ts";
import { inEnglish } from "./english.ts";
import type { Path } from "./path.ts";

/**
 * The words for what a schema refuses without a message of its own. A value that is missing is called what its field
 * says of nothing, so that "Enter your age" holds for `z.object({ age: z.number("Enter your age") }).partial().required()`
 * too. Everything else is said {@link inEnglish}, unless the application chose other words.
 *
 * @param value what the schema is asked about
 * @returns what `safeParse` takes besides the value
 */
export function wordsForNothing(
  contract: Contract,
  value: unknown,
): { error: z.core.$ZodErrorMap } {
  return {
    error: (issue) => {
      const { code, input, path = [] } = issue;
      const isMissing = code === "invalid_type" && (input === undefined || input === null);
      const words = isMissing ? wordsOf(fieldAt(contract.fields, value, path)) : undefined;
      return words ?? inEnglish(issue);
    },
  };
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
    while (isField(part) && part.kind === "variants") {
      const chosen: unknown = member(at, part.discriminator.name.split(".").at(-1) ?? "");
      part = part.branches[String(chosen ?? "")];
    }
    if (isField(part)) part = "item" in part ? (part.item as FieldTree) : undefined;
    else part = member(part, key) as FieldTree | undefined;
    at = member(at, key);
  }
  // A transform may have made nothing of something.
  return isField(part) && (at === undefined || at === null || at === "") ? part : undefined;
}

function member(value: unknown, key: PropertyKey): unknown {
  const isThere = typeof value === "object" && value !== null && Object.hasOwn(value, key);
  return isThere ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}
