import { z } from "zod";
import { contractOf } from "./contract.ts";
import { type FieldErrors, inOrder } from "./issues.ts";
import type { Limits } from "./limits.ts";
import { parseFormAsync } from "./parse-form.ts";
import type { SubmittedData } from "./read/collect.ts";
import { defOf } from "./schema/def.ts";

/**
 * A rule that only the server can check, such as whether a name is taken: what to do about a value that breaks it,
 * in words for the person, or nothing when the value is fine.
 */
export type Rule<Value> = (value: Value) => Promise<string | undefined>;

/**
 * Rules by the field that they are about: keys of the schema. Each gets the field's value as the schema makes it, and
 * is not asked about one that the schema refuses, or that is absent. `submit` asks them before the operation, and
 * `fieldCheck` while a person is still filling in the form.
 *
 * A rule looks, and the operation writes later: what must never be there twice needs a unique index as well.
 *
 * @example
 * const signUpRules: Rules<typeof signUpSchema> = {
 *   email: async (email) => ((await users.has(email)) ? "This email address has an account already" : undefined),
 * };
 */
export type Rules<Schema extends z.ZodType> = {
  readonly [Name in keyof z.output<Schema>]?: Rule<Exclude<z.output<Schema>[Name], undefined>>;
};

/** Something that the rules refuse. */
export class BrokenRules extends Error {
  readonly fieldErrors: FieldErrors;

  constructor(fieldErrors: FieldErrors) {
    super("The form breaks a rule of the server.");
    this.fieldErrors = fieldErrors;
  }
}

/**
 * Asks the rules of all fields that have no error yet, at the same time.
 *
 * @param known what the schema refuses
 * @returns these errors and those of the rules, in the schema's order
 * @throws {TypeError} when there is a rule for a field that the schema hasn't
 */
export async function withRules<Schema extends z.ZodType>(
  schema: Schema,
  rules: Rules<Schema>,
  data: SubmittedData,
  known: FieldErrors,
  limits?: Partial<Limits>,
): Promise<FieldErrors> {
  const refused = Object.keys(known);
  const names = Object.keys(rules).filter((name) => !refused.some((path) => isWithin(path, name)));
  if (names.length === 0) return known;
  const messages = await Promise.all(
    names.map(async (name) => {
      const parsed = await parseFormAsync(partOf(schema, name), data, limits);
      const value = parsed.success ? parsed.data[name] : undefined;
      return value === undefined ? undefined : ruleOf(rules, name)?.(value);
    }),
  );
  const errors = { ...known };
  for (const [i, message] of messages.entries()) {
    if (message !== undefined) errors[names[i] as string] = [message];
  }
  return inOrder(errors, contractOf(schema));
}

/** The rule of a field. Names come from requests, too. */
export function ruleOf<Schema extends z.ZodType>(
  rules: Rules<Schema>,
  name: string,
): Rule<unknown> | undefined {
  return Object.hasOwn(rules, name)
    ? (rules as Record<string, Rule<unknown> | undefined>)[name]
    : undefined;
}

const partsBySchema = new WeakMap<z.ZodType, Map<string, z.ZodObject>>();

/**
 * A schema of just one of an object's fields, the same one each time: what a schema means is compiled once.
 *
 * @throws {TypeError} when the schema has no such field
 */
export function partOf(schema: z.ZodType, name: string): z.ZodObject {
  const parts = partsBySchema.get(schema) ?? new Map<string, z.ZodObject>();
  partsBySchema.set(schema, parts);
  let part = parts.get(name);
  if (!part) {
    const field = fieldIn(schema, name);
    if (!field) {
      throw new TypeError(
        `There is a rule for “${name}”, which is no field of the schema. Rules stand at the schema’s own keys.`,
      );
    }
    part = z.object({ [name]: field });
    parts.set(name, part);
  }
  return part;
}

function fieldIn(schema: z.core.$ZodType, name: string): z.core.$ZodType | undefined {
  const def = defOf(schema);
  switch (def.type) {
    case "object":
      return Object.hasOwn(def.shape, name) ? def.shape[name] : undefined;
    case "pipe":
      return fieldIn(def.in, name);
    case "intersection":
      return fieldIn(def.left, name) ?? fieldIn(def.right, name);
    case "readonly":
      return fieldIn(def.innerType, name);
    default:
      return undefined;
  }
}

function isWithin(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`);
}
