import type { FieldDescriptor } from "@/packages/plainform/src/core/field-descriptor.ts";
import type { FieldErrors } from "@/packages/plainform/src/core/validate/field-errors.ts";
import * as late from "@/packages/plainform/src/core/validate/lazy-validators.ts";
import * as kit from "@/packages/plainform/src/core/validate/validate-fields.ts";

/** What a browser finds wrong with a field once it has loaded all that it needs. */
export function validateField(
  field: FieldDescriptor,
  values: readonly FormDataEntryValue[],
): string | undefined {
  return kit.validateField(field, values, undefined, late);
}

/** The same of all fields of a form. */
export function validateFields(
  fields: readonly kit.MountedField[],
  data: FormData,
): FieldErrors | undefined {
  return kit.validateFields(fields, data, "", late);
}
