import { Form } from "@/components/form.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { TextField } from "@/components/text-field.tsx";
import { sendBig } from "../actions.ts";
import { Saved } from "../saved.tsx";
import { bigFields } from "./schema.ts";

/** Shows 500 text fields, each with a rule. */
export default function BigSignUpPage() {
  return (
    <Form action={sendBig} data-form>
      <Saved />
      {bigFields.map((field) => (
        <TextField key={field.name} field={field} label={field.name} />
      ))}
      <SubmitButton>Save</SubmitButton>
    </Form>
  );
}
