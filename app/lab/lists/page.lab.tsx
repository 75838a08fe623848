import { variant } from "plainform";
import { CheckboxField } from "@/components/checkbox-field.tsx";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { FieldArray } from "@/components/field-array.tsx";
import { Form } from "@/components/form.tsx";
import { RadioGroup } from "@/components/radio-group.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { TextField } from "@/components/text-field.tsx";
import { save } from "./actions.ts";
import { fields } from "./schema.ts";
import { WithSchema } from "./with-schema.tsx";

const guests = [
  { name: "Ada", isHost: true, phones: [{ number: "111" }] },
  { name: "Grace", isHost: false, phones: [] },
];

/** Shows the form with lists. With `?schema` the browser checks the whole schema, and `?draft` keeps a draft. */
export default async function ListsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const query = await searchParams;
  const Kind = "schema" in query ? WithSchema : Form;
  const { item } = fields.people;
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">Lists</h1>
      <Kind action={save} draft={"draft" in query ? "lists" : undefined}>
        <ErrorSummary />
        <StatusMessage />
        <FieldArray
          field={fields.people}
          legend="People"
          rowLabel="Person"
          addLabel="Add a person"
          defaultValue={guests}
          buttons={["insert", "up", "down", "remove"]}
        >
          <TextField field={item.name} label="Name" />
          <CheckboxField field={item.isHost} label="Is a host" />
          <FieldArray field={item.phones} legend="Phones" rowLabel="Phone" addLabel="Add a phone">
            <TextField field={item.phones.item.number} label="Number" />
          </FieldArray>
        </FieldArray>
        <FieldArray field={fields.tags} legend="Tags" rowLabel="Tag" addLabel="Add a tag">
          <TextField field={fields.tags.item} label="Word" />
        </FieldArray>
        <RadioGroup
          field={fields.delivery.discriminator}
          label="How do you want to hear from us?"
          options={{ post: "By post", email: "By email", none: "Not at all" }}
          revealed={{
            post: <TextField field={variant(fields.delivery, "post").street} label="Street" />,
            email: (
              <TextField field={variant(fields.delivery, "email").address} label="Email address" />
            ),
          }}
        />
        <SubmitButton>Save</SubmitButton>
      </Kind>
    </>
  );
}
