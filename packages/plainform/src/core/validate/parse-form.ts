import { z } from "zod";
import { assertNoFormMembers, type CompiledSchema, compileSchema } from "../compiled-schema.ts";
import { type Decoded, decode, type SubmittedData } from "../decode/decode.ts";
import type { FormValues } from "../form-state.ts";
import type { Limits } from "../limits.ts";
import { missingValueErrorMap, withoutUnionsOfOne } from "../messages/missing-value-messages.ts";
import { toName } from "../path.ts";
import { withAsyncVerdicts } from "../plan/union-matching.ts";
import {
  type FieldErrors,
  groupIssuesByField,
  isUnsafeInteger,
  sortByFieldOrder,
} from "./field-errors.ts";

/**
 * The result of reading a form: the schema's output, or the errors. `values` has the typed texts by name, to show them
 * again: a text, or a list of texts where the name stands for a list or was sent more than once. Secrets and files are
 * left out.
 *
 * @example { success: false, fieldErrors: { "links[0].url": ["Enter a web address"] }, formErrors: [], values: {
 *   "links[0].url": "x" } }
 */
export type ParsedForm<Output> =
  | { success: true; data: Output; values: FormValues }
  | { success: false; fieldErrors: FieldErrors; formErrors: string[]; values: FormValues };

/**
 * Reads form data and parses it with the schema. It never throws because of the data: an invalid value is an error at
 * its field, and names that the schema doesn't know are ignored unless the schema is strict. An error that a transform
 * or a refinement throws is thrown on.
 *
 * @param data a `FormData`, or the `URLSearchParams` of a form sent by GET
 * @param limits how much may be sent, where that differs from {@link defaultLimits}
 * @throws {DeveloperError} when the schema can't be a form
 * @throws {z.core.$ZodAsyncError} when the schema has asynchronous refinements: use {@link parseFormAsync}
 * @example
 * const result = parseForm(postSchema, formData);
 * if (result.success) result.data.title; // typed by the schema
 * else result.fieldErrors; // { title: ["Enter a title"] }
 */
export function parseForm<Schema extends z.core.$ZodType>(
  schema: Schema,
  data: SubmittedData,
  limits?: Partial<Limits>,
): ParsedForm<z.output<Schema>> {
  const compiled = compileSchema(schema);
  assertNoFormMembers(compiled);
  const decoded = decode(compiled, data, limits);
  if (decoded.overLimit !== undefined) return refused(decoded, {}, [decoded.overLimit]);
  const { input } = decoded;
  return result(
    compiled,
    decoded,
    z.safeParse(schema, input, missingValueErrorMap(compiled, input)),
  );
}

/**
 * {@link parseForm} for schemas with asynchronous refinements. If a refinement rejects, the promise rejects too. A
 * refinement inside a union runs twice: first to choose the option, then to check the value.
 *
 * @param data a `FormData`, or the `URLSearchParams` of a form sent by GET
 * @param limits how much may be sent, where that differs from {@link defaultLimits}
 * @throws {DeveloperError} when the schema can't be a form
 * @example
 * const result = await parseFormAsync(signUpSchema, formData); // { success: false, fieldErrors: { email: ["This email
 * address has an account already"] }, formErrors: [], values: { email: "a@example.com" } }
 */
export async function parseFormAsync<Schema extends z.core.$ZodType>(
  schema: Schema,
  data: SubmittedData,
  limits?: Partial<Limits>,
): Promise<ParsedForm<z.output<Schema>>> {
  assertNoFormMembers(compileSchema(schema));
  return parseSubmitted(schema, data, limits);
}

/**
 * {@link parseFormAsync} for data that may come from no `<form>`, so that its names may be those of a form's members.
 */
export async function parseSubmitted<Schema extends z.core.$ZodType>(
  schema: Schema,
  data: SubmittedData,
  limits?: Partial<Limits>,
): Promise<ParsedForm<z.output<Schema>>> {
  const compiled = compileSchema(schema);
  const decoded = await withAsyncVerdicts(() => decode(compiled, data, limits));
  if (decoded.overLimit !== undefined) return refused(decoded, {}, [decoded.overLimit]);
  const { input } = decoded;
  const parsed = await z.safeParseAsync(schema, input, missingValueErrorMap(compiled, input));
  return result(compiled, decoded, parsed);
}

function result<Output>(
  compiled: CompiledSchema,
  decoded: Decoded,
  parsed: z.ZodSafeParseResult<Output>,
): ParsedForm<Output> {
  const { errors } = decoded;
  if (parsed.success && errors.length === 0) return accepted(parsed.data, decoded);
  const rounded = new Set(errors.filter(({ yields }) => yields).map(({ value }) => value));
  const issues = withoutUnionsOfOne(parsed.error?.issues ?? [], compiled, decoded.input).filter(
    (issue) => !(isUnsafeInteger(issue) && rounded.has(toName(issue.path))),
  );
  const { fieldErrors, formErrors } = groupIssuesByField(issues, compiled);
  // Where the data itself couldn't be read, the schema saw another value, so its issues there are dropped.
  for (const { value, yields } of errors) if (!yields) delete fieldErrors[value];
  for (const { control, message, yields } of errors) {
    if (control === "") formErrors.push(message);
    else if (!yields || !Object.hasOwn(fieldErrors, control)) fieldErrors[control] = [message];
  }
  return refused(decoded, sortByFieldOrder(fieldErrors, compiled), formErrors);
}

/**
 * Returns the result of a valid form. It seldom needs the values, and those of many rows may take as long as all the
 * rest, so they are then made on first use. A few fixed names take less time than a getter.
 */
function accepted<Output>(data: Output, decoded: Decoded): ParsedForm<Output> {
  if (decoded.hasFixedNames) return { success: true, data, values: decoded.submittedValues() };
  let values: FormValues | undefined;
  return {
    success: true,
    data,
    get values() {
      values ??= decoded.submittedValues();
      return values;
    },
  };
}

function refused(
  decoded: Decoded,
  fieldErrors: FieldErrors,
  formErrors: string[],
): ParsedForm<never> {
  return { success: false, fieldErrors, formErrors, values: decoded.submittedValues() };
}
