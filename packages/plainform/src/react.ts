/** Forms, fields and lists without looks. Server and Client Components import it alike. */

export { pathAt } from "#framework";
export { type DatePart, dateParts, splitDate, withoutDatePart } from "./core/date-parts.ts";
export { DeveloperError } from "./core/developer-error.ts";
export {
  type CheckboxDescriptor,
  type ChoiceDescriptor,
  type DateDescriptor,
  type FieldDescriptor,
  type FieldTree,
  type FileDescriptor,
  isFieldDescriptor,
  type ListDescriptor,
  type NumberDescriptor,
  type RowsDescriptor,
  type TextDescriptor,
  type ValuesDescriptor,
  type VariantsDescriptor,
} from "./core/field-descriptor.ts";
export type { FieldOfKind, FieldsOf, OptionOf } from "./core/field-types.ts";
export type { Flash } from "./core/flash-cookie.ts";
export { type FormState, type FormValues, idle } from "./core/form-state.ts";
export { groupName } from "./core/group-name.ts";
export { isOptionalGroup } from "./core/is-optional-group.ts";
export { invalidNamesName, noRedirectName } from "./core/reserved-names.ts";
export {
  changeRows,
  countRows,
  mayChange,
  type RowIntent,
  type RowVerb,
  renumbered,
  rowIntent,
} from "./core/row-intents.ts";
export { characterLength } from "./core/validate/character-length.ts";
export { nativeAttributes } from "./core/validate/constraint-attributes.ts";
export type { FieldErrors } from "./core/validate/field-errors.ts";
export { clearFlash } from "./react/clear-flash.ts";
export type { ClientSchema } from "./react/client-schema.ts";
export type { DefaultValue } from "./react/default-texts.ts";
export { createFieldStore, type FieldStore } from "./react/field-store.ts";
export { Form, type FormProps } from "./react/form.tsx";
export type { FormAction } from "./react/form-action.ts";
export {
  controlId,
  DisabledContext,
  FieldStoreContext,
  FormContext,
  resultId,
  SubmittedValuesContext,
  useFormContext,
} from "./react/form-context.ts";
export { FormProvider } from "./react/form-provider.tsx";
export { formatPlural } from "./react/format-plural.ts";
export { LiveChecks } from "./react/live-checks.tsx";
export { newId } from "./react/new-id.ts";
export { observeControl } from "./react/observe-control.ts";
export {
  addChange,
  answered,
  hasFailed,
  listOf,
  rowsOf,
  type Shown,
  type ShownRow,
  type Submission,
} from "./react/optimistic/optimistic-reducer.ts";
export {
  type ListActions,
  type OptimisticItems,
  type Sends,
  useOptimisticList,
} from "./react/optimistic/use-optimistic-list.ts";
export { type OptionTexts, optionsOf } from "./react/options.ts";
export { firstButton, press, sentBy } from "./react/press-button.ts";
export { ReadOnlyChoice } from "./react/read-only-choice.tsx";
export { revealAndFocus } from "./react/reveal-and-focus.ts";
export { RowContext } from "./react/rows/row-context.ts";
export { arrivalOf, intentText, placeOf } from "./react/rows/row-focus.ts";
export { rowWithin } from "./react/rows/row-within.ts";
export { newRow, useRows } from "./react/rows/use-rows.ts";
export type { Saved } from "./react/safe-action.ts";
export { Select } from "./react/select.tsx";
export { setNativeValue } from "./react/set-native-value.ts";
export {
  type ControlProps,
  type FrameProps,
  type SharedProps,
  splitProps,
} from "./react/split-props.ts";
export { Submit } from "./react/submit.tsx";
export type { SubmitAttributes } from "./react/submit-buttons.ts";
export type { Texts } from "./react/texts/all-texts.ts";
export { characterLimitTexts } from "./react/texts/character-limit.ts";
export { choiceTexts } from "./react/texts/choice.ts";
export { confirmTexts } from "./react/texts/confirm.ts";
export { countTexts } from "./react/texts/count.ts";
export { dateTexts } from "./react/texts/date.ts";
export { fieldTexts } from "./react/texts/field.ts";
export { fileTexts } from "./react/texts/file.ts";
export { FormTexts } from "./react/texts/form-texts.tsx";
export { listTexts } from "./react/texts/list.ts";
export { numberTexts } from "./react/texts/number.ts";
export { passwordTexts } from "./react/texts/password.ts";
export { rowTexts } from "./react/texts/rows.ts";
export { skipLinkTexts } from "./react/texts/skip-link.ts";
export { summaryTexts } from "./react/texts/summary.ts";
export { Text, useTexts } from "./react/texts/text.tsx";
export { turnsUntil } from "./react/turns-until.ts";
export { type ControlState, useControl } from "./react/use-control.ts";
export { useErrorTitle } from "./react/use-error-title.ts";
export { useControlId, useError, useField, useName } from "./react/use-field.ts";
export { useHydrated } from "./react/use-hydrated.ts";
export { usePreHydrationValue } from "./react/use-pre-hydration-value.ts";
