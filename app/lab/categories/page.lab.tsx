import { ErrorSummary } from "@/components/error-summary.tsx";
import { Fields } from "@/components/fields.tsx";
import { Form } from "@/components/form.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { save } from "./actions.ts";
import { fields } from "./schema.ts";

/** Shows a form whose schema contains itself. */
export default function CategoriesPage() {
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">Categories</h1>
      <Form action={save}>
        <ErrorSummary />
        <StatusMessage />
        <Fields fields={fields} />
        <SubmitButton>Save</SubmitButton>
      </Form>
    </>
  );
}
