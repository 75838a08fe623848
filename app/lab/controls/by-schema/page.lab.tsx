import { ErrorSummary } from "@/components/error-summary.tsx";
import { Fields } from "@/components/fields.tsx";
import { Form } from "@/components/form.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { echo } from "../actions.ts";
import { Received } from "../received.tsx";
import { fields } from "../schema.ts";

/** Shows the form of the controls, rendered from its schema in one line. */
export default function BySchemaPage() {
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">Controls, by their schema</h1>
      <Form action={echo}>
        <ErrorSummary />
        <Received />
        <Fields
          fields={fields}
          defaultValues={{
            story: "Once",
            volume: 3,
            newsletter: true,
            notify: true,
            languages: ["en"],
            allergies: ["milk"],
            version: 7,
          }}
        />
        <SubmitButton pendingLabel="Sending…">Send</SubmitButton>
      </Form>
    </>
  );
}
