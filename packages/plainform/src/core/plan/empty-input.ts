import type { z } from "zod";
import { defOf, optionalityOf } from "../zod/definition.ts";

/*
 * What an empty control means, by its schema and all that is around it:
 *
 *   z.string()              ""           so that its own `.min(1, "Enter a title")` speaks
 *   z.number(), z.date()…   undefined    which the schema refuses in its words for what is missing
 *   z.boolean()             false        a box that isn't ticked, whatever its default
 *   z.array(), z.object()   [], {…}      they are there, with what their parts mean
 *   .optional(), .default() undefined    also for a group in which nothing is entered
 *   .nullable()             null         unless undefined is fine, too
 *
 * Reading, describing and the words for what is missing all go by this file.
 */

/** What an absent value would be. `default`: it is `undefined`, and becomes the default. */
export type EmptyMeaning = "refused" | "undefined" | "null" | "default";

/**
 * What it means that all controls of a group are empty: a group that is absent, or one that is there. `default`: the
 * group is absent unless a box in it says that it isn't ticked, which its default may contradict.
 */
export type EmptyGroup = null | undefined | "present" | "default";

/** What it means that nothing is entered in a group. */
export function emptyGroup(absent: EmptyMeaning): EmptyGroup {
  if (absent === "refused") return "present";
  return absent === "default" ? "default" : absentValueOf(absent);
}

/** What a control is read as whose value is absent. A default is put in the place of `undefined`. */
export function absentValueOf(absent: EmptyMeaning): null | undefined {
  return absent === "null" ? null : undefined;
}

/** What it means that nothing was chosen, where that isn't an absent value: one of the options may be empty. */
export function emptyChoiceOf(
  values: readonly unknown[],
  absent: EmptyMeaning,
): { empty?: "" | null } {
  if (absent !== "refused") return {};
  if (values.includes("")) return { empty: "" };
  return values.includes(null) ? { empty: null } : {};
}

/**
 * What an absent value would be to a schema, by the schema's wrappers as zod goes through them: the outermost one that
 * takes it decides. No code of the application runs.
 *
 * @example emptyMeaningOf(z.string().optional().nonoptional().nullable()) // "null"
 */
export function emptyMeaningOf(schema: z.core.$ZodType): EmptyMeaning {
  const { missing, takesNull } = nothingTo(schema, []);
  return missing ?? (takesNull ? "null" : "refused");
}

/** Whether an object or a tuple has to have a part, even where the part may be `undefined`. */
export function mustBePresent(schema: z.core.$ZodType): boolean {
  return optionalityOf(schema) === undefined;
}

/** Whether a schema takes `null` or `undefined` and nothing else. */
export function isEmptyInput(schema: z.core.$ZodType): boolean {
  const def = defOf(schema);
  if (def.type === "literal") return def.values.every((value) => (value ?? null) === null);
  return def.type === "null" || def.type === "undefined" || def.type === "void";
}

/** What a schema makes of `undefined`, where it takes that, and whether it takes `null`. */
interface Nothing {
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
      // What became a default is there.
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

/** What a transform makes of nothing is the application's to say. */
function throughPipe(def: z.core.$ZodPipeDef, within: (part: z.core.$ZodType) => Nothing): Nothing {
  // A preprocess may take anything, and nobody knows what it makes of nothing.
  if (defOf(def.in).type === "transform") return refused;
  const before = within(def.in);
  if (def.transform !== undefined || takesAnything(def.out)) return before;
  const behind = within(def.out);
  return {
    missing: before.missing === "undefined" ? behind.missing : before.missing,
    takesNull: before.takesNull && behind.takesNull,
  };
}

/** Whether a schema takes any input, or leaves it to code of the application to refuse one. */
function takesAnything(schema: z.core.$ZodType): boolean {
  const def = defOf(schema);
  if (def.type === "pipe") return takesAnything(def.in);
  if (def.type === "readonly" || def.type === "nullable" || def.type === "optional") {
    return takesAnything(def.innerType);
  }
  return def.type === "catch" || ["any", "unknown", "custom", "transform"].includes(def.type);
}
