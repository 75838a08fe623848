import { ErrorSummary } from "@/components/error-summary.tsx";
import { Fields } from "@/components/fields.tsx";
import { Form } from "@/components/form.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { TextField } from "@/components/text-field.tsx";
import { save } from "./actions.ts";
import { fields, frenchLabel } from "./schema.ts";
import { WithSchema } from "./with-schema.tsx";

/** Shows fields for the text of different keyboards, in German with `?de`. With `?schema` the browser checks the schema. */
export default async function TypedPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const query = await searchParams;
  const language = "de" in query ? "de" : "en";
  const action = save.bind(null, language);
  const content = (
    <>
      <ErrorSummary />
      <StatusMessage />
      <Fields fields={fields[language]} replace={{ names: null }} />
      <TextField field={frenchLabel} label="French label" />
      <SubmitButton>Save</SubmitButton>
    </>
  );
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">Typed</h1>
      {"schema" in query ? (
        <WithSchema action={action} language={language}>
          {content}
        </WithSchema>
      ) : (
        <Form action={action}>{content}</Form>
      )}
    </>
  );
}
