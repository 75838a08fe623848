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
 * A list before two buttons with names. `?disabled=list` disables the list, `?disabled=around` what is around it;
 * `?plain` has buttons that are none of the kit's.
 */
export default async function ListPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { disabled, plain } = await searchParams;
  const Button = plain === undefined ? SubmitButton : "button";
  return (
    <Form action={saveList}>
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
        </FieldArray>
      </Fieldset>
      <Button name="do" value="draft">
        Save draft
      </Button>
      <Button name="do" value="publish">
        Publish
      </Button>
    </Form>
  );
}
