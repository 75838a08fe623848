import { checkboxField } from "./checkbox-field.tsx";
import { checkboxGroup } from "./checkbox-group.tsx";
import { errorSummary } from "./error-summary.tsx";
import { fieldError } from "./field-error.tsx";
import { fieldset } from "./fieldset.tsx";
import { form } from "./form.tsx";
import { hint } from "./hint.tsx";
import { radioGroup } from "./radio-group.tsx";
import { selectField } from "./select-field.tsx";
import { skipLink } from "./skip-link.tsx";
import type { AnySpecimen } from "./state.ts";
import { statusMessage } from "./status-message.tsx";
import { submitButton } from "./submit-button.tsx";
import { textAreaField } from "./text-area-field.tsx";
import { textField } from "./text-field.tsx";

/** Every component of the kit, by the name under which it is imported. */
export const manifest = {
  Form: form,
  ErrorSummary: errorSummary,
  Fieldset: fieldset,
  Hint: hint,
  FieldError: fieldError,
  SubmitButton: submitButton,
  StatusMessage: statusMessage,
  SkipLink: skipLink,
  TextField: textField,
  TextAreaField: textAreaField,
  CheckboxField: checkboxField,
  CheckboxGroup: checkboxGroup,
  RadioGroup: radioGroup,
  SelectField: selectField,
} satisfies Record<string, AnySpecimen>;

export type ComponentName = keyof typeof manifest;

export const componentNames = Object.keys(manifest) as ComponentName[];

/** The specimen of a component by a name that anybody may have written. */
export function findSpecimen(name: string): AnySpecimen | undefined {
  return Object.hasOwn(manifest, name) ? manifest[name as ComponentName] : undefined;
}
