import { z } from "zod";
import { type CompiledSchema, compileSchema } from "../compiled-schema.ts";
import { type Decoded, decode, type SubmittedData } from "../decode/decode.ts";
import { assertNoFormMembers } from "../form-members.ts";
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
 * What a form's data means under a schema. `values` is what was typed, for putting back: a text, or a list where a name
 * stands for a list or was sent more than once. Secrets and files are left out.
 *
 * @example { success: false, fieldErrors: { "links[0].url": ["Enter a web address"] }, formErrors: [], values: { "links[0].url": "x" } }
 */
export type ParsedForm<Output> =
  | { success: true; data: Output; values: FormValues }
  | { success: false; fieldErrors: FieldErrors; formErrors: string[]; values: FormValues };

/**
 * Reads form data as the schema means it. Never throws on what was sent: what isn't valid is an error at its
 * field, and names that the schema doesn't know are ignored. Only the application's own code, a transform or
 * refinement that throws, throws here too.
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
 * {@link parseForm}, for schemas with asynchronous refinements. A refinement that rejects, rejects this too. Where such
 * a one stands in a union, it is asked twice: which of the options it is, and whether that one is right.
 *
 * @param data a `FormData`, or the `URLSearchParams` of a form sent by GET
 * @param limits how much may be sent, where that differs from {@link defaultLimits}
 * @throws {DeveloperError} when the schema can't be a form
 * @example
 * const result = await parseFormAsync(signUpSchema, formData);
 * // { success: false, fieldErrors: { email: ["This email address has an account already"] }, formErrors: [], values: { email: "a@example.com" } }
 */
export async function parseFormAsync<Schema extends z.core.$ZodType>(
  schema: Schema,
  data: SubmittedData,
  limits?: Partial<Limits>,
): Promise<ParsedForm<z.output<Schema>>> {
  assertNoFormMembers(compileSchema(schema));
  return parseSubmitted(schema, data, limits);
}

/** {@link parseFormAsync} for data that no `<form>` has to send, so that its names may be those of a form's members. */
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
  if (parsed.success && errors.length === 0) {
    const { data } = parsed;
    // A valid form seldom needs its submitted values, and with many names they take as long as all the rest.
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
  const rounded = new Set(errors.filter(({ yields }) => yields).map(({ value }) => value));
  const issues = withoutUnionsOfOne(parsed.error?.issues ?? [], compiled, decoded.input).filter(
    (issue) => !(isUnsafeInteger(issue) && rounded.has(toName(issue.path))),
  );
  const { fieldErrors, formErrors } = groupIssuesByField(issues, compiled);
  // The data itself is wrong there, so what the schema makes of it says nothing.
  for (const { value, yields } of errors) if (!yields) delete fieldErrors[value];
  for (const { control, message, yields } of errors) {
    if (control === "") formErrors.push(message);
    else if (!yields || !Object.hasOwn(fieldErrors, control)) fieldErrors[control] = [message];
  }
  return refused(decoded, sortByFieldOrder(fieldErrors, compiled), formErrors);
}

function refused(
  decoded: Decoded,
  fieldErrors: FieldErrors,
  formErrors: string[],
): ParsedForm<never> {
  return { success: false, fieldErrors, formErrors, values: decoded.submittedValues() };
}
