import { fieldsOf } from "plainform";
import { LiveChecks } from "plainform/react";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { PasswordField } from "@/components/password-field.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { TextField } from "@/components/text-field.tsx";
import { createAccount } from "./actions.ts";
import { accountSchema } from "./rules.ts";

const fields = fieldsOf(accountSchema);

/** Shows a form whose email address and password the server checks before the form is sent. */
export default function LiveChecksPage() {
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">Create an account</h1>
      <Form action={createAccount}>
        <ErrorSummary />
        <StatusMessage />
        <LiveChecks path="/api/lab/checks" />
        <TextField field={fields.email} label="Email address" checkOn="blur" />
        <PasswordField
          field={fields.password}
          label="Password"
          autoComplete="new-password"
          checkOn="blur"
        />
        <TextField field={fields.name} label="Name" />
        <SubmitButton pendingLabel="Creating…">Create account</SubmitButton>
      </Form>
    </>
  );
}
