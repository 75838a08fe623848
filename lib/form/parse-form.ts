import type { z } from "zod";
import { type Contract, contractOf } from "./contract.ts";
import { decode, type FormValues, type SubmittedData } from "./decode.ts";
import { type FieldErrors, sortIssues } from "./issues.ts";

/** What a form's data means under a schema. `values` is what was typed, for putting back. */
export type ParsedForm<Output> =
  | { success: true; data: Output; values: FormValues }
  | { success: false; fieldErrors: FieldErrors; formErrors: string[]; values: FormValues };

/**
 * Reads form data as the schema means it. Never throws on what was sent: what isn't valid is an error at its
 * field, and names that the schema doesn't know are ignored.
 *
 * @param data a `FormData`, or the `URLSearchParams` of a form sent by GET
 * @throws {TypeError} when the schema can't be a form
 * @example
 * const result = parseForm(postSchema, formData);
 * if (result.success) result.data.title; // typed by the schema
 * else result.fieldErrors; // { title: ["Enter a title"] }
 */
export function parseForm<Schema extends z.ZodObject>(
  schema: Schema,
  data: SubmittedData,
): ParsedForm<z.output<Schema>> {
  const contract = contractOf(schema);
  const decoded = decode(contract.plan, data);
  return result(contract, decoded, schema.safeParse(decoded.input));
}

/** {@link parseForm}, for schemas with asynchronous refinements. */
export async function parseFormAsync<Schema extends z.ZodObject>(
  schema: Schema,
  data: SubmittedData,
): Promise<ParsedForm<z.output<Schema>>> {
  const contract = contractOf(schema);
  const decoded = decode(contract.plan, data);
  return result(contract, decoded, await schema.safeParseAsync(decoded.input));
}

function result<Output>(
  { fields }: Contract,
  { values, errors }: ReturnType<typeof decode>,
  parsed: z.ZodSafeParseResult<Output>,
): ParsedForm<Output> {
  if (parsed.success && Object.keys(errors).length === 0) {
    return { success: true, data: parsed.data, values };
  }
  const { fieldErrors, formErrors } = sortIssues(parsed.error?.issues ?? []);
  const found = { ...fieldErrors, ...errors };
  return { success: false, fieldErrors: inOrder(found, fields.keys()), formErrors, values };
}

/** The errors in the schema's order, as a person meets the fields; those of no field come last. */
function inOrder(errors: FieldErrors, names: Iterable<string>): FieldErrors {
  const ordered: FieldErrors = {};
  for (const name of names) {
    const messages = errors[name];
    if (messages) ordered[name] = messages;
  }
  return { ...ordered, ...errors };
}
