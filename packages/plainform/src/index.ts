/** What schemas, operations and pages need of the kit. zod is its only import. */

export { isBlank } from "./core/decode/is-blank.ts";
export { DeveloperError } from "./core/developer-error.ts";
export {
  Conflict,
  DomainError,
  Forbidden,
  NotFound,
  Stale,
  TooManyRequests,
  Unauthorized,
} from "./core/errors.ts";
export { row, variant } from "./core/field-access.ts";
export type {
  CheckboxDescriptor,
  ChoiceDescriptor,
  Constraint,
  ControlName,
  DateDescriptor,
  FieldDescriptor,
  FieldTree,
  FileDescriptor,
  ListDescriptor,
  Messages,
  NumberDescriptor,
  RowsDescriptor,
  TextDescriptor,
  ValuesDescriptor,
  VariantsDescriptor,
} from "./core/field-descriptor.ts";
export type { FieldOfKind, FieldsOf } from "./core/field-types.ts";
export { fieldsOf } from "./core/fields-of.ts";
export { type FormState, idle } from "./core/form-state.ts";
export type { Limits } from "./core/limits.ts";
export { logUnexpected } from "./core/log-unexpected.ts";
export { serverMessages } from "./core/messages/server-messages.ts";
export { noneOf } from "./core/none-of.ts";
export { markRolledBack } from "./core/operation-attempt.ts";
export { toName } from "./core/path.ts";
export type { FieldErrors } from "./core/validate/field-errors.ts";
export { type ParsedForm, parseForm, parseFormAsync } from "./core/validate/parse-form.ts";
export { type JsonError, type ParsedJson, parseJson } from "./core/validate/parse-json.ts";
export type { ServerChecks } from "./core/validate/server-checks.ts";
