import { CheckboxField } from "@/components/checkbox-field.tsx";
import { DateField } from "@/components/date-field.tsx";
import { Form } from "@/components/form.tsx";
import { NumberField } from "@/components/number-field.tsx";
import { PasswordField } from "@/components/password-field.tsx";
import { SelectField } from "@/components/select-field.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { TextAreaField } from "@/components/text-area-field.tsx";
import { TextField } from "@/components/text-field.tsx";
import { signUp } from "./actions.ts";
import { Saved } from "./saved.tsx";
import { signUpFields } from "./schema.ts";

/** Shows the form of the benchmarks, whose eight fields are checked in the browser. */
export default function SignUpPage() {
  return (
    <Form action={signUp} data-form>
      <Saved />
      <TextField field={signUpFields.title} label="Title" />
      <TextField field={signUpFields.email} label="Email" />
      <PasswordField field={signUpFields.password} label="Password" />
      <NumberField field={signUpFields.age} label="Age" />
      <SelectField field={signUpFields.country} label="Country" />
      <CheckboxField field={signUpFields.terms} label="Terms" />
      <TextAreaField field={signUpFields.bio} label="Bio" />
      <DateField field={signUpFields.birthday} label="Birthday" native />
      <SubmitButton>Sign up</SubmitButton>
    </Form>
  );
}
