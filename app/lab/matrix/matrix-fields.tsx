import { CheckboxGroup } from "@/components/checkbox-group.tsx";
import { ConsentField } from "@/components/consent-field.tsx";
import { DateField } from "@/components/date-field.tsx";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { FileField } from "@/components/file-field.tsx";
import { NumberField } from "@/components/number-field.tsx";
import { PasswordField } from "@/components/password-field.tsx";
import { RadioGroup } from "@/components/radio-group.tsx";
import { SelectField } from "@/components/select-field.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { TextAreaField } from "@/components/text-area-field.tsx";
import { TextField } from "@/components/text-field.tsx";
import { Rating } from "./rating.tsx";
import { fields } from "./schema.ts";

/** The content of the matrix’s form. */
export function MatrixFields() {
  return (
    <>
      <ErrorSummary />
      <StatusMessage />
      <TextField field={fields.title} label="Title" />
      <TextAreaField field={fields.notes} label="Notes" rows={2} />
      <NumberField field={fields.count} label="Count" />
      <DateField field={fields.starts} label="First day" />
      <DateField field={fields.ends} label="Last day" native />
      <SelectField field={fields.country} label="Country" />
      <SelectField field={fields.languages} label="Languages" />
      <RadioGroup field={fields.size} label="Size" />
      <CheckboxGroup field={fields.extras} label="Extras" />
      <FileField field={fields.photo} label="Photo" />
      <PasswordField field={fields.password} label="Password" autoComplete="new-password" />
      <Rating field={fields.rating} label="Rating" />
      <ConsentField field={fields.terms} label="I accept the terms" />
      <SubmitButton pendingLabel="Saving…">Save</SubmitButton>
    </>
  );
}
