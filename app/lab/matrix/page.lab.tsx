import { setTimeout as delay } from "node:timers/promises";
import { submissionToken } from "plainform/next";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { TextField } from "@/components/text-field.tsx";
import { save, touch } from "./actions.ts";
import { MatrixFields } from "./matrix-fields.tsx";
import { fields } from "./schema.ts";
import { WithSchema } from "./with-schema.tsx";

/**
 * Shows the form that the matrix drives. With `?schema` the browser checks the whole schema, `?draft` keeps a draft, and
 * `?leave` asks before the page is left. `?many` shows 20 small forms of one action, and `?late` shows a form whose
 * field suspends.
 */
export default async function MatrixPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const query = await searchParams;
  const token = await submissionToken();
  const common = { action: save, token };
  if ("many" in query) return <Many />;
  if ("late" in query) {
    return (
      <Form {...common}>
        <ErrorSummary />
        <LateTitle />
        <SubmitButton>Save</SubmitButton>
      </Form>
    );
  }
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">Matrix</h1>
      {"schema" in query ? (
        <WithSchema {...common}>
          <MatrixFields />
        </WithSchema>
      ) : (
        <Form
          {...common}
          draft={"draft" in query ? "matrix" : undefined}
          warnOnLeave={"leave" in query}
        >
          <MatrixFields />
        </Form>
      )}
    </>
  );
}

/** A field that suspends before it is rendered, as one does that reads a database. */
async function LateTitle() {
  await delay(100);
  return <TextField field={fields.title} label="Title" />;
}

async function Many() {
  const names = Array.from({ length: 20 }, (_, i) => `thing ${i + 1}`);
  const tokens = await Promise.all(names.map((name) => submissionToken(name)));
  return names.map((name, i) => (
    <Form key={name} action={touch.bind(null, name)} token={tokens[i]} aria-label={name}>
      <ErrorSummary />
      <StatusMessage />
      <TextField field={fields.title} label={`Title of ${name}`} />
      <SubmitButton pendingLabel="Saving…">Save</SubmitButton>
    </Form>
  ));
}
