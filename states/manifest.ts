import { checkboxField } from "./checkbox-field.tsx";
import { checkboxGroup } from "./checkbox-group.tsx";
import { confirmAction } from "./confirm-action.tsx";
import { consentField } from "./consent-field.tsx";
import { dateField } from "./date-field.tsx";
import { errorSummary } from "./error-summary.tsx";
import { fieldArray } from "./field-array.tsx";
import { fieldError } from "./field-error.tsx";
import { allFields } from "./fields.tsx";
import { fieldset } from "./fieldset.tsx";
import { fileField } from "./file-field.tsx";
import { form } from "./form.tsx";
import { formTexts } from "./form-texts.tsx";
import { hiddenField } from "./hidden-field.tsx";
import { hint } from "./hint.tsx";
import { liveChecks } from "./live-checks.tsx";
import { numberField } from "./number-field.tsx";
import { oneTimeCodeField } from "./one-time-code-field.tsx";
import { optimisticList } from "./optimistic-list.tsx";
import { passwordField } from "./password-field.tsx";
import { radioGroup } from "./radio-group.tsx";
import { rangeField } from "./range-field.tsx";
import { selectField } from "./select-field.tsx";
import { skipLink } from "./skip-link.tsx";
import type { AnySpecimen } from "./state.ts";
import { statusMessage } from "./status-message.tsx";
import { submitButton } from "./submit-button.tsx";
import { switchField } from "./switch-field.tsx";
import { textAreaField } from "./text-area-field.tsx";
import { textField } from "./text-field.tsx";
import { timeField } from "./time-field.tsx";

/** Every component of the kit, by the name under which it is imported. */
export const manifest = {
  Form: form,
  ErrorSummary: errorSummary,
  Fieldset: fieldset,
  FieldArray: fieldArray,
  Hint: hint,
  FieldError: fieldError,
  SubmitButton: submitButton,
  StatusMessage: statusMessage,
  SkipLink: skipLink,
  TextField: textField,
  TextAreaField: textAreaField,
  PasswordField: passwordField,
  OneTimeCodeField: oneTimeCodeField,
  NumberField: numberField,
  DateField: dateField,
  TimeField: timeField,
  RangeField: rangeField,
  CheckboxField: checkboxField,
  CheckboxGroup: checkboxGroup,
  RadioGroup: radioGroup,
  SelectField: selectField,
  SwitchField: switchField,
  FileField: fileField,
  HiddenField: hiddenField,
  ConsentField: consentField,
  ConfirmAction: confirmAction,
  OptimisticList: optimisticList,
  Fields: allFields,
  LiveChecks: liveChecks,
  FormTexts: formTexts,
} satisfies Record<string, AnySpecimen>;

export type ComponentName = keyof typeof manifest;

export const componentNames = Object.keys(manifest) as ComponentName[];

/** Returns the specimen of a component by a name from an address. */
export function findSpecimen(name: string): AnySpecimen | undefined {
  return Object.hasOwn(manifest, name) ? manifest[name as ComponentName] : undefined;
}
