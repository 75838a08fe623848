import { variant } from "plainform";
import { readFlash } from "plainform/next";
import { CheckboxField } from "@/components/checkbox-field.tsx";
import { CheckboxGroup } from "@/components/checkbox-group.tsx";
import { ConfirmAction } from "@/components/confirm-action.tsx";
import { ConsentField } from "@/components/consent-field.tsx";
import { DateField } from "@/components/date-field.tsx";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Fieldset } from "@/components/fieldset.tsx";
import { FileField } from "@/components/file-field.tsx";
import { Form } from "@/components/form.tsx";
import { HiddenField } from "@/components/hidden-field.tsx";
import { NumberField } from "@/components/number-field.tsx";
import { OneTimeCodeField } from "@/components/one-time-code-field.tsx";
import { PasswordField } from "@/components/password-field.tsx";
import { RadioGroup } from "@/components/radio-group.tsx";
import { RangeField } from "@/components/range-field.tsx";
import { SelectField } from "@/components/select-field.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { SwitchField } from "@/components/switch-field.tsx";
import { TextAreaField } from "@/components/text-area-field.tsx";
import { TextField } from "@/components/text-field.tsx";
import { TimeField } from "@/components/time-field.tsx";
import { echo, remove } from "./actions.ts";
import { Received } from "./received.tsx";
import { fields } from "./schema.ts";

/** Shows every control in one form, and the received values. `?off` disables all, and `?fixed` makes all read-only. */
export default async function ControlsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const query = await searchParams;
  const state = { disabled: "off" in query, readOnly: "fixed" in query };
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">Controls</h1>
      <Form action={echo}>
        <ErrorSummary />
        <Received />
        <Fieldset legend="Text" hint="What a person types">
          <TextField field={fields.title} hint="Leave it empty for an error" {...state} />
          <TextField field={fields.email} {...state} />
          <TextAreaField field={fields.story} rows={2} count defaultValue="Once" {...state} />
          <PasswordField field={fields.password} {...state} />
          <OneTimeCodeField field={fields.code} {...state} />
          <NumberField field={fields.price} prefix="€" suffix="a month" {...state} />
          <DateField field={fields.birthday} hint="For example, 27 3 1990" {...state} />
          <DateField field={fields.meeting} native {...state} />
          <TimeField field={fields.opensAt} {...state} />
          <RangeField field={fields.volume} defaultValue={3} {...state} />
        </Fieldset>
        <Fieldset legend="Address">
          <TextField field={fields.address.city} autoComplete="address-level2" {...state} />
        </Fieldset>
        <Fieldset legend="Choice">
          <CheckboxField field={fields.newsletter} hint="Once a month" defaultValue {...state} />
          <SwitchField field={fields.notify} hint="By email" defaultValue {...state} />
          <RadioGroup field={fields.size} hints={{ s: "Fits most" }} {...state} />
          <SelectField field={fields.country} groups={{ Europe: ["de", "fr"] }} {...state} />
          <SelectField field={fields.languages} defaultValue={["en"]} {...state} />
          <CheckboxGroup field={fields.allergies} defaultValue={["milk"]} {...state} />
          <RadioGroup
            field={fields.payment.discriminator}
            {...state}
            revealed={{
              card: <TextField field={variant(fields.payment, "card").number} {...state} />,
              bank: <TextField field={variant(fields.payment, "bank").account} {...state} />,
            }}
          />
        </Fieldset>
        <Fieldset legend="Other">
          <FileField field={fields.photo} {...state} />
          <ConsentField field={fields.terms} {...state} />
          <HiddenField field={fields.version} defaultValue={7} {...state} />
        </Fieldset>
        <SubmitButton pendingLabel="Sending…">Send</SubmitButton>
      </Form>
      <h2 className="mt-12 mb-4 text-xl font-bold">Another form</h2>
      <ConfirmAction action={remove} label="Remove all" pendingLabel="Removing…">
        You can’t undo this.
      </ConfirmAction>
      <StatusMessage flash={await readFlash()} className="mt-6" />
    </>
  );
}
