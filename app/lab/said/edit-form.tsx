import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { edit } from "./actions.ts";

/** The form whose action redirects to the page below. */
export function EditForm() {
  return (
    <Form action={edit} className="mt-6">
      <ErrorSummary />
      <SubmitButton>Save the edit</SubmitButton>
    </Form>
  );
}
