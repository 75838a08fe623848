import { ErrorSummary } from "@/components/error-summary.tsx";
import { FieldArray } from "@/components/field-array.tsx";
import { Fields } from "@/components/fields.tsx";
import { Fieldset } from "@/components/fieldset.tsx";
import { Form } from "@/components/form.tsx";
import { RadioGroup } from "@/components/radio-group.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { TextField } from "@/components/text-field.tsx";
import { save } from "./actions.ts";
import { fields } from "./schema.ts";
import { WithSchema } from "./with-schema.tsx";

const { address, stays } = fields;
const { place, nights } = stays.item;

/**
 * Shows groups that may have an error as a whole. With `?schema` the browser checks the whole schema, with `?many` the
 * form begins with 35 stays, and with `?fields` it is rendered from its schema.
 */
export default async function GroupsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const query = await searchParams;
  const Kind = "schema" in query ? WithSchema : Form;
  const some = Array.from({ length: "many" in query ? 35 : 1 }, () => ({
    place: { town: "Bonn", country: "Germany" },
    nights: "many" in query ? [{ note: "wrong" }] : [],
  }));
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">Groups</h1>
      <Kind action={save}>
        <ErrorSummary />
        <StatusMessage />
        {"fields" in query ? (
          <Fields fields={fields} defaultValues={{ stays: some }} />
        ) : (
          <>
            <TextField field={fields.name} />
            <Fieldset field={address} legend="Address" hint="Where you live">
              <TextField field={address.street} />
              <TextField field={address.city} defaultValue="Bonn" />
            </Fieldset>
            <Fieldset field={fields.span} legend="Span">
              <TextField field={fields.span[0]} />
              <TextField field={fields.span[1]} />
            </Fieldset>
            <FieldArray field={stays} defaultValue={some} buttons={["remove", "down"]}>
              <Fieldset field={place} legend="Place">
                <TextField field={place.town} label="Town" />
                <TextField field={place.country} label="Country" />
              </Fieldset>
              <FieldArray field={nights} legend="Nights" rowLabel="Night" addLabel="Add a night">
                <TextField field={nights.item.note} label="Note" />
              </FieldArray>
            </FieldArray>
            <RadioGroup
              field={fields.payment.discriminator}
              label="How do you pay?"
              options={{ card: "By card", bank: "By bank transfer" }}
              defaultValue="bank"
            />
            <Fieldset field={fields.contact} legend="Contact">
              <Fields fields={fields.contact} within="contact" />
            </Fieldset>
          </>
        )}
        <p className="flex gap-3">
          <SubmitButton>Save</SubmitButton>
          <button type="reset">Reset</button>
        </p>
      </Kind>
    </>
  );
}
