import { ErrorSummary } from "@/components/error-summary.tsx";
import { FileField } from "@/components/file-field.tsx";
import { Form } from "@/components/form.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { TextField } from "@/components/text-field.tsx";
import { savedIn } from "../saved.ts";
import { savePerson } from "./actions.ts";
import { photoFields } from "./schema.ts";

/** Shows a form beside the saved photo. */
export default async function PhotoPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const test = String((await searchParams).test);
  const saved = Object.assign({ photo: "none" }, ...(savedIn(test) as object[]));
  return (
    <>
      <p>Photo: {saved.photo}</p>
      <Form action={savePerson.bind(null, test)}>
        <ErrorSummary />
        <StatusMessage />
        <TextField field={photoFields.name} label="Name" />
        <FileField field={photoFields.photo} label="Photo of the person" />
        <SubmitButton>Save</SubmitButton>
      </Form>
    </>
  );
}
