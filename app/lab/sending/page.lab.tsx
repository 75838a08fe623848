import { submissionToken } from "plainform/next";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { TextField } from "@/components/text-field.tsx";
import { count, save } from "./actions.ts";
import { Gate } from "./gate.tsx";
import { fields } from "./schema.ts";
import { WithSchema } from "./with-schema.tsx";

/**
 * Shows a form with buttons of all kinds, some of them outside the form. `?test` is the key of the saved values. With
 * `?schema` the browser checks the whole schema.
 */
export default async function SendingPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const query = await searchParams;
  const test = String(query.test);
  const Kind = "schema" in query ? WithSchema : Form;
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">Sending</h1>
      <Gate>
        <Kind action={save.bind(null, test)} id="sent" token={await submissionToken()}>
          <ErrorSummary />
          <StatusMessage />
          <TextField field={fields.title} label="Title" />
          <SubmitButton name="do" value="draft" pendingLabel="Saving…">
            Save draft
          </SubmitButton>
          <SubmitButton name="do" value="publish">
            Publish
          </SubmitButton>
          <button type="submit" formAction="/api/lab/elsewhere">
            Elsewhere
          </button>
          <button type="submit" formTarget="_blank" name="do" value="draft">
            In a new tab
          </button>
          <button type="submit" formAction={count.bind(null, test)}>
            Count
          </button>
        </Kind>
      </Gate>
      <p>
        <input
          type="image"
          form="sent"
          name="at"
          alt="Map"
          src="/icon.svg"
          width={50}
          height={50}
        />
        <label>
          Note <input form="sent" name="note" />
        </label>
        <button type="submit" form="sent" name="do" value="publish">
          Publish from outside
        </button>
        <SubmitButton form="sent" name="do" value="draft" pendingLabel="Saving from outside…">
          Save from outside
        </SubmitButton>
      </p>
      <dialog open className="static">
        <Form action={save.bind(null, test)}>
          <TextField field={fields.title} label="Title in a dialog" />
          <SubmitButton name="do" value="draft">
            Save in a dialog
          </SubmitButton>
          <button type="submit" formMethod="dialog">
            Cancel
          </button>
        </Form>
      </dialog>
    </>
  );
}
