import { ErrorSummary } from "@/components/error-summary.tsx";
import { Fields } from "@/components/fields.tsx";
import { Form } from "@/components/form.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { save } from "./actions.ts";
import { fields } from "./schema.ts";
import { WithSchema } from "./with-schema.tsx";

/** Shows the form with groups that may be absent. With `?schema` the browser checks the whole schema. */
export default async function GroupsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const Kind = "schema" in (await searchParams) ? WithSchema : Form;
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">Groups</h1>
      <Kind action={save}>
        <ErrorSummary />
        <StatusMessage />
        <Fields fields={fields} />
        <SubmitButton>Save</SubmitButton>
      </Kind>
    </>
  );
}
