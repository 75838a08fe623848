import { setImmediate as turn } from "node:timers/promises";
import { submissionToken } from "plainform/next";
import { Fragment } from "react";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { FieldArray } from "@/components/field-array.tsx";
import { Fieldset } from "@/components/fieldset.tsx";
import { Form } from "@/components/form.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { TextField } from "@/components/text-field.tsx";
import { saveList } from "../actions.ts";
import { listFields } from "../schema.ts";

/**
 * Shows a list, with a list in each row, before two buttons with names. `?disabled=list` disables the list, and
 * `?disabled=around` disables the fieldset around it. With `?plain` the buttons aren’t the kit’s, and with `?late` the
 * server renders some buttons later than the list.
 */
export default async function ListPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { disabled, plain, late } = await searchParams;
  const Place = late === undefined ? Fragment : Late;
  const Button = plain === undefined ? SubmitButton : "button";
  return (
    <Form action={saveList} token={await submissionToken()}>
      <ErrorSummary />
      <StatusMessage />
      <TextField field={listFields.title} label="Title" />
      <Fieldset legend="Guests" disabled={disabled === "around"}>
        <FieldArray
          field={listFields.people}
          legend="People"
          addLabel="Add a person"
          disabled={disabled === "list"}
          defaultValue={[{ name: "Ada" }]}
        >
          <TextField field={listFields.people.item.name} label="Name" />
          <FieldArray
            field={listFields.people.item.pets}
            legend="Pets"
            addLabel="Add a pet"
            defaultValue={[{}]}
          >
            <TextField field={listFields.people.item.pets.item.name} label="Name of the pet" />
          </FieldArray>
        </FieldArray>
      </Fieldset>
      <Place>
        <Button name="do" value="draft">
          Save draft
        </Button>
        <Button name="do" value="publish">
          Publish
        </Button>
      </Place>
    </Form>
  );
}

/** A part that the server renders some turns of its event loop later than the parts around it. */
async function Late({ children }: { children: React.ReactNode }) {
  for (let i = 0; i < 3; i += 1) await turn();
  return children;
}
