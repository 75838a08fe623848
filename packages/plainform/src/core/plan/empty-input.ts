import type { z } from "zod";
import { defOf, optionalityOf } from "../zod/definition.ts";

/*
 * What an empty control means depends on its schema and on the wrappers around the schema:
 *
 *   z.string()              ""           so that its own `.min(1, "Enter a title")` gives the message
 *   z.number(), z.date()…   undefined    so that the schema gives its message for a missing value
 *   z.boolean()             false        since a browser sends nothing for an unticked box, whatever its default
 *   z.array(), z.object()   [], {…}      the parts of the object have their own empty values
 *   .optional(), .default() undefined    also for a group in which nothing is entered
 *   .nullable()             null         unless the schema accepts undefined, too
 *
 * Readers, field descriptors and the messages for missing values all go by this file, so that they can't disagree.
 */

/**
 * The value that a schema accepts in place of an absent one. `refused`: the schema accepts neither `undefined` nor
 * `null`. `default`: the schema accepts `undefined` and puts its default there.
 */
export type EmptyMeaning = "refused" | "undefined" | "null" | "default";

/**
 * The value of a group whose controls are all empty: `null` or `undefined` for an absent group, `present` for a group
 * with empty parts. `default`: the group is `undefined` unless one of its boxes was sent as not ticked, because the
 * default may have that box ticked.
 */
export type EmptyGroup = null | undefined | "present" | "default";

/** Returns the value of a group in which a person entered nothing. */
export function emptyGroup(absent: EmptyMeaning): EmptyGroup {
  if (absent === "refused") return "present";
  return absent === "default" ? "default" : absentValueOf(absent);
}

/** Returns the value for an absent control. It is `undefined` for a default, which zod fills in itself. */
export function absentValueOf(absent: EmptyMeaning): null | undefined {
  return absent === "null" ? null : undefined;
}

/**
 * Returns the value for a choice without a selection, where the schema refuses an absent one but has an empty option.
 */
export function emptyChoiceOf(
  values: readonly unknown[],
  absent: EmptyMeaning,
): { empty?: "" | null } {
  if (absent !== "refused") return {};
  if (values.includes("")) return { empty: "" };
  return values.includes(null) ? { empty: null } : {};
}

/**
 * Returns what a schema accepts in place of an absent value. The wrappers are read in zod's own order: the outermost
 * one that accepts an absent value decides. No refinement or transform runs.
 *
 * @example emptyMeaningOf(z.string().optional().nonoptional().nullable()) // "null"
 */
export function emptyMeaningOf(schema: z.core.$ZodType): EmptyMeaning {
  const { missing, takesNull } = nothingTo(schema, []);
  return missing ?? (takesNull ? "null" : "refused");
}

/** Whether an object or a tuple refuses to go without a part, even where the part's value may be `undefined`. */
export function mustBePresent(schema: z.core.$ZodType): boolean {
  return optionalityOf(schema) === undefined;
}

/** Whether a schema takes `null` or `undefined` and nothing else. */
function isEmptyInput(schema: z.core.$ZodType): boolean {
  const def = defOf(schema);
  if (def.type === "literal") return def.values.every((value) => (value ?? null) === null);
  return def.type === "null" || def.type === "undefined" || def.type === "void";
}

/**
 * Returns the options of a union without those that accept only `null` or `undefined`, which an empty control means.
 */
export function withoutNothing(options: readonly z.core.$ZodType[]): z.core.$ZodType[] {
  return options.filter((option) => !isEmptyInput(option));
}

interface Nothing {
  /** `undefined` where the schema refuses a missing value; otherwise what the schema turns it into. */
  readonly missing: "undefined" | "default" | undefined;
  readonly takesNull: boolean;
}

const refused: Nothing = { missing: undefined, takesNull: false };

function nothingTo(schema: z.core.$ZodType, around: readonly z.core.$ZodType[]): Nothing {
  if (around.includes(schema)) return refused;
  const within = (part: z.core.$ZodType) => nothingTo(part, [...around, schema]);
  const def = defOf(schema);
  switch (def.type) {
    case "any":
    case "unknown":
    case "undefined":
    case "void":
      return { missing: "undefined", takesNull: false };
    case "null":
      return { missing: undefined, takesNull: true };
    case "literal": {
      const takesNull = def.values.includes(null) && !def.values.includes("");
      return { missing: def.values.includes(undefined) ? "undefined" : undefined, takesNull };
    }
    case "optional": {
      const isDefault = optionalityOf(def.innerType) === "defaulted";
      return { ...within(def.innerType), missing: isDefault ? "default" : "undefined" };
    }
    case "nullable":
      return { ...within(def.innerType), takesNull: true };
    case "default":
    case "prefault":
      return { ...within(def.innerType), missing: "default" };
    case "nonoptional": {
      // A default has filled in the value before `.nonoptional()` looks at it.
      const { missing, takesNull } = within(def.innerType);
      return { missing: missing === "default" ? missing : undefined, takesNull };
    }
    case "catch":
    case "readonly":
    case "success":
      return within(def.innerType);
    case "lazy":
      return within(def.getter());
    case "pipe":
      return throughPipe(def, within);
    case "union": {
      if ("discriminator" in def) return refused;
      const options = def.options.map(within);
      const missing = options.find((option) => option.missing)?.missing;
      return { missing, takesNull: options.some(({ takesNull }) => takesNull) };
    }
    case "intersection": {
      const [left, right] = [within(def.left), within(def.right)];
      const missing = left.missing && right.missing && left.missing;
      return { missing, takesNull: left.takesNull && right.takesNull };
    }
    default:
      return refused;
  }
}

/** Looks at both sides of a pipe, unless a transform comes between them: its result isn't known without running it. */
function throughPipe(def: z.core.$ZodPipeDef, within: (part: z.core.$ZodType) => Nothing): Nothing {
  // A preprocess accepts any input, and what it makes of an absent value isn't known without running it.
  if (defOf(def.in).type === "transform") return refused;
  const before = within(def.in);
  if (def.transform !== undefined || takesAnything(def.out)) return before;
  const behind = within(def.out);
  return {
    missing: before.missing === "undefined" ? behind.missing : before.missing,
    takesNull: before.takesNull && behind.takesNull,
  };
}

/** Whether a schema accepts any input, as far as its definition says: custom code may still refuse it. */
function takesAnything(schema: z.core.$ZodType): boolean {
  const def = defOf(schema);
  if (def.type === "pipe") return takesAnything(def.in);
  if (def.type === "readonly" || def.type === "nullable" || def.type === "optional") {
    return takesAnything(def.innerType);
  }
  return def.type === "catch" || ["any", "unknown", "custom", "transform"].includes(def.type);
}
