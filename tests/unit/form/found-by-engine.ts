import { set } from "react-hook-form";
import type { z } from "zod";
import type { FieldErrors } from "@/packages/plainform/src/core/validate/field-errors.ts";
import { parseFormAsync } from "@/packages/plainform/src/core/validate/parse-form.ts";
import {
  errorsByName,
  formResolver,
} from "@/packages/plainform/src/react/react-hook-form/form-resolver.ts";
import { type Entries, formData } from "./form-data.ts";

/** What a form that loads its schema finds wrong before it is sent: the first message of each field. */
export async function foundByEngine(schema: z.ZodType, entries: Entries): Promise<FieldErrors> {
  const names = [...new Set(entries.map(([name]) => name))];
  const fields = {};
  // React Hook Form knows the fields that were registered, and hands them to its resolver.
  for (const name of names) set(fields, name, { name, ref: { name } });
  const resolve = formResolver(schema, () => formData(...entries));
  const { errors } = await resolve({}, undefined, {
    fields,
    names: names as never,
    shouldUseNativeValidation: false,
  });
  return errorsByName(errors);
}

/** The same of the server. What is wrong with the whole form is at `""`. */
export async function foundByServer(
  schema: z.ZodType,
  entries: Entries,
  ...limits: Parameters<typeof parseFormAsync>[2][]
): Promise<FieldErrors> {
  const parsed = await parseFormAsync(schema, formData(...entries), ...limits);
  if (parsed.success) return {};
  const { fieldErrors, formErrors } = parsed;
  const all = { ...(formErrors.length > 0 && { "": formErrors }), ...fieldErrors };
  return Object.fromEntries(Object.entries(all).map(([name, [first = ""]]) => [name, [first]]));
}
