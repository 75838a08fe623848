import { setImmediate as nextTurn } from "node:timers/promises";
import { submissionToken } from "plainform/next";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { TextField } from "@/components/text-field.tsx";
import { save } from "./actions.ts";
import { fields } from "./schema.ts";

/** Shows a form without an error summary. `?summary` adds one, and `?summary=late` one that suspends on the server. */
export default async function FormErrorsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { summary } = await searchParams;
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">Errors of a form</h1>
      <Form action={save} token={await submissionToken()}>
        {summary === undefined ? null : summary === "late" ? <LateSummary /> : <ErrorSummary />}
        <StatusMessage />
        <TextField field={fields.title} label="Title" />
        <SubmitButton>Save</SubmitButton>
      </Form>
    </>
  );
}

async function LateSummary() {
  await nextTurn();
  return <ErrorSummary />;
}
