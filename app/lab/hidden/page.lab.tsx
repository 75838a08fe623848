import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { RadioGroup } from "@/components/radio-group.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { TextField } from "@/components/text-field.tsx";
import { save } from "./actions.ts";
import { fields } from "./schema.ts";

/** Shows a form whose fields are hidden at first. Only with `?summary` it has an error summary. */
export default async function HiddenPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const query = await searchParams;
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">Hidden</h1>
      <Form action={save}>
        {"summary" in query ? <ErrorSummary /> : null}
        <StatusMessage />
        <TextField field={fields.name} label="Name" defaultValue="Ada" />
        <RadioGroup
          field={fields.by}
          label="How?"
          options={{ mail: "By mail", visit: "By visit" }}
          defaultValue="visit"
          revealed={{ mail: <TextField field={fields.street} label="Street" /> }}
        />
        <details>
          <summary>More</summary>
          <details>
            <summary>Even more</summary>
            <TextField field={fields.note} label="Note" />
          </details>
        </details>
        <RadioGroup
          field={fields.size}
          label="Size"
          options={{ s: "Small", m: "Medium" }}
          defaultValue="s"
        />
        <SubmitButton>Save</SubmitButton>
      </Form>
    </>
  );
}
