/** Forms, fields and lists without looks. Server and Client Components import it alike. */

export { pathAt } from "#framework";
export { DeveloperError } from "./core/developer-error.ts";
export { row, variant } from "./core/field-access.ts";
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
export { type FormState, idle } from "./core/form-state.ts";
export { characterLength } from "./core/validate/character-length.ts";
export { nativeAttributes } from "./core/validate/constraint-attributes.ts";
export type { DefaultValue } from "./react/default-texts.ts";
export { Form, type FormProps } from "./react/form.tsx";
export type { FormAction } from "./react/form-action.ts";
export { useFormContext } from "./react/form-context.ts";
export { FormStateProvider, PendingProvider } from "./react/form-provider.tsx";
export { formatPlural } from "./react/format-plural.ts";
export { LiveChecks } from "./react/live-checks.tsx";
export { newId } from "./react/new-id.ts";
export { observeControl } from "./react/observe-control.ts";
export {
  addOptimisticChange,
  type InterceptedSubmission,
  isFailedChange,
  type OptimisticListRow,
  type OptimisticListState,
  optimisticListOf,
  optimisticRows,
  settleChange,
} from "./react/optimistic/optimistic-reducer.ts";
export {
  type ListActions,
  type OnSend,
  type OptimisticItems,
  useOptimisticList,
} from "./react/optimistic/use-optimistic-list.ts";
export { type OptionTexts, optionsOf } from "./react/options.ts";
export { ReadOnlyChoice } from "./react/read-only-choice.tsx";
export { Select } from "./react/select.tsx";
export { setNativeValue } from "./react/set-native-value.ts";
export {
  type ControlProps,
  type FrameProps,
  type SharedProps,
  splitProps,
} from "./react/split-props.ts";
export { SubmitButton } from "./react/submit-button.tsx";
export type { Texts } from "./react/texts/all-texts.ts";
export { characterLimitTexts } from "./react/texts/character-limit.ts";
export { choiceTexts } from "./react/texts/choice.ts";
export { confirmTexts } from "./react/texts/confirm.ts";
export { countTexts } from "./react/texts/count.ts";
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
export { type ControlState, useControl } from "./react/use-control.ts";
export { useDateError, useDateParts } from "./react/use-date-parts.ts";
export { useDefaultButton } from "./react/use-default-button.ts";
export { useErrorSummary } from "./react/use-error-summary.ts";
export { useControlId, useField, useFieldError, useName } from "./react/use-field.ts";
export { type FieldArrayRow, type RowButton, useFieldArray } from "./react/use-field-array.ts";
export { FieldArrayRowProvider, useFieldArrayRow } from "./react/use-field-array-row.tsx";
export { FieldsetProvider, useFieldset } from "./react/use-fieldset.tsx";
export { useFormErrors } from "./react/use-form-errors.ts";
export { useHydrated } from "./react/use-hydrated.ts";
export { usePreHydrationValue } from "./react/use-pre-hydration-value.ts";
export { useRetryButton } from "./react/use-retry-button.ts";
export { useStatusMessage } from "./react/use-status-message.ts";
