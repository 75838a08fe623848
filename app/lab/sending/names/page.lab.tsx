import { type FieldDescriptor, fieldsOf } from "plainform";
import { submissionToken } from "plainform/next";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { TextField } from "@/components/text-field.tsx";
import { saveNamed } from "./actions.ts";
import { namedSchema } from "./schema.ts";

/** Shows a form with a field whose name is `?field`. With `?by-hand`, its control isn’t one of the kit’s. */
export default async function NamesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { field, "by-hand": byHand } = await searchParams;
  const name = String(field);
  const { other } = fieldsOf(namedSchema("free"));
  const label = "The field";
  return (
    <Form action={saveNamed.bind(null, name)} token={await submissionToken()}>
      <ErrorSummary />
      <StatusMessage />
      {byHand === undefined ? (
        <TextField field={named(name)} label={label} defaultValue="" />
      ) : (
        <p>
          <label>
            {label} <input name={name} />
          </label>
        </p>
      )}
      <TextField field={other} label="Another field" />
      <SubmitButton>Save</SubmitButton>
      <button type="reset">Reset</button>
    </Form>
  );
}

function named(name: string) {
  const fields = fieldsOf(namedSchema(name)) as unknown as Record<string, FieldDescriptor>;
  return fields[name] as FieldDescriptor & { kind: "text" };
}
