import { z } from "zod";
import { compileSchema } from "../compiled-schema.ts";
import { decode, type SubmittedData } from "../decode/decode.ts";
import { DeveloperError } from "../developer-error.ts";
import type { Limits } from "../limits.ts";
import { isWithin, ownProperty } from "../path.ts";
import { accepts, withAsyncVerdicts } from "../plan/union-matching.ts";
import { defOf } from "../zod/definition.ts";
import { discriminatorValues } from "../zod/literal-values.ts";
import { wrapperOf } from "../zod/unwrap.ts";
import { controlNameOf, type FieldErrors, sortByFieldOrder } from "./field-errors.ts";

/**
 * A rule that only the server can check, such as whether a name is taken. It returns a message that tells the person
 * what to do, or `undefined` where the value is fine.
 */
type ServerCheck<Value> = (value: Value) => Promise<string | undefined>;

/**
 * The rules of a form, by the key of the schema that they check. A rule gets the field's value as the schema outputs
 * it, and doesn't run where that value is absent or the schema refuses it. `submit` runs the rules before the
 * operation, and `fieldValidationRoute` runs them while a person is still filling in the form.
 *
 * Another request may save the same value between a rule and the operation, so a value that must be unique also needs a
 * unique index.
 *
 * @example
 * const signUpChecks: ServerChecks<typeof signUpSchema> = {
 *   email: async (email) => ((await users.has(email)) ? "This email address has an account already" : undefined),
 * };
 */
export type ServerChecks<Schema extends z.core.$ZodType> = {
  readonly [Name in keyof z.output<Schema>]?: ServerCheck<
    Exclude<z.output<Schema>[Name], undefined>
  >;
};

/** The error of a form that breaks rules of the server, with their messages by field. */
export class ServerCheckError extends Error {
  readonly fieldErrors: FieldErrors;

  constructor(fieldErrors: FieldErrors) {
    super("The form breaks a rule of the server.");
    this.fieldErrors = fieldErrors;
  }
}

/**
 * Runs the rules of all fields that have no error yet, at the same time.
 *
 * @param known the errors that the schema found
 * @returns the known errors and those of the rules, in the schema's order
 * @throws {DeveloperError} when there is a rule for a field that the schema doesn't have
 */
export async function runServerChecks<Schema extends z.core.$ZodType>(
  schema: Schema,
  rules: ServerChecks<Schema>,
  data: SubmittedData,
  known: FieldErrors,
  limits?: Partial<Limits>,
): Promise<FieldErrors> {
  const refused = Object.keys(known);
  const names = Object.keys(rules).filter((name) => !refused.some((path) => isWithin(name, path)));
  if (names.length === 0) return known;
  for (const name of names) schemaOfField(schema, name);
  const compiled = compileSchema(schema);
  const { input } = await withAsyncVerdicts(() => decode(compiled, data, limits));
  const messages = await Promise.all(
    names.map(async (name) => {
      const value = await fieldValue(schema, name, input);
      return value === undefined ? undefined : serverCheckOf(rules, name)?.(value);
    }),
  );
  const errors = { ...known };
  for (const [i, message] of messages.entries()) {
    if (message !== undefined) errors[controlNameOf(names[i] as string, compiled)] = [message];
  }
  return sortByFieldOrder(errors, compiled);
}

/** Returns the schema's output for one field of the whole input; `undefined` where the schema refuses that field. */
async function fieldValue(schema: z.core.$ZodType, name: string, input: unknown): Promise<unknown> {
  const wrapper = wrapperOf(schema);
  if (wrapper) {
    const def = defOf(schema);
    const made =
      wrapper.kind === "preprocess" && def.type === "pipe"
        ? await z.safeParseAsync(def.in, input)
        : { success: true, data: input };
    return made.success ? fieldValue(wrapper.inner, name, made.data) : undefined;
  }
  const field = fieldIn(schema, name, input);
  const parsed = field && (await z.safeParseAsync(field, ownProperty(input, name)));
  return parsed?.success ? parsed.data : undefined;
}

/** Returns the rule of a field. The name may come from a request, so only own properties count. */
export function serverCheckOf<Schema extends z.core.$ZodType>(
  rules: ServerChecks<Schema>,
  name: string,
): ServerCheck<unknown> | undefined {
  return Object.hasOwn(rules, name)
    ? (rules as Record<string, ServerCheck<unknown> | undefined>)[name]
    : undefined;
}

const partsBySchema = new WeakMap<z.core.$ZodType, Map<string, z.ZodObject>>();

/**
 * Returns an object schema with just one field of a schema. Each call returns the same object, so that it is compiled
 * once.
 *
 * @throws {DeveloperError} when the schema has no such field
 */
export function schemaOfField(schema: z.core.$ZodType, name: string): z.ZodObject {
  const parts = partsBySchema.get(schema) ?? new Map<string, z.ZodObject>();
  partsBySchema.set(schema, parts);
  let part = parts.get(name);
  if (!part) {
    const field = fieldIn(schema, name);
    if (!field) {
      throw new DeveloperError("PF-108", name);
    }
    part = z.object({ [name]: field });
    parts.set(name, part);
  }
  return part;
}

/**
 * Returns the schema of a field. In a union it comes from the options that accept the input, or from all options where
 * the input isn't known or no option accepts it.
 *
 * @param input the input of the whole schema, where it is known
 */
function fieldIn(
  schema: z.core.$ZodType,
  name: string,
  input?: unknown,
): z.core.$ZodType | undefined {
  const wrapper = wrapperOf(schema);
  if (wrapper) return fieldIn(wrapper.inner, name, input);
  const def = defOf(schema);
  switch (def.type) {
    case "object":
      if (Object.hasOwn(def.shape, name)) return def.shape[name];
      return def.catchall && defOf(def.catchall).type !== "never" ? def.catchall : undefined;
    case "record":
      return input === undefined || ownProperty(input, name) !== undefined
        ? def.valueType
        : z.undefined();
    case "intersection":
      return fieldIn(def.left, name, input) ?? fieldIn(def.right, name, input);
    case "union": {
      const chosen =
        input === undefined ? [] : def.options.filter((one) => mayTake(def, one, input));
      const options = chosen.length > 0 ? chosen : def.options;
      const fields = new Set(options.map((one) => fieldIn(one, name, input)).filter((one) => one));
      const [only] = fields;
      return fields.size > 1 ? z.union(Array.from(fields) as z.core.$ZodType[]) : only;
    }
    default:
      return undefined;
  }
}

/** Whether an option of a union is for the input: by its discriminator, or else because it accepts the input. */
function mayTake(def: z.core.$ZodUnionDef, option: z.core.$ZodType, input: unknown): boolean {
  if (!("discriminator" in def)) return accepts(option, input);
  const discriminator = String(def.discriminator);
  return discriminatorValues(option, discriminator).includes(ownProperty(input, discriminator));
}
