import { fieldsOf } from "plainform";
import { z } from "zod";
import { CheckboxField } from "@/components/checkbox-field.tsx";
import { CheckboxGroup } from "@/components/checkbox-group.tsx";
import { FieldArray } from "@/components/field-array.tsx";
import { Fieldset, type FieldsetProps } from "@/components/fieldset.tsx";
import { SwitchField } from "@/components/switch-field.tsx";
import { TextField } from "@/components/text-field.tsx";
import {
  arabicErrors,
  arabicLabels,
  ContactFields,
  type ContactProps,
  contactSchema,
  emptyContact,
  emptyContactErrors,
  filledContact,
  germanErrors,
  germanLabels,
} from "./contact.tsx";
import { specimen } from "./state.ts";
import { arabic, german } from "./words.ts";

interface Props extends Pick<FieldsetProps, "legend" | "hint" | "disabled"> {
  fields?: ContactProps;
}

const choicesSchema = z.object({
  name: z.string().min(1, "Enter your full name").meta({ label: "Full name" }),
  newsletter: z.boolean().meta({ label: "Send me the newsletter" }),
  notify: z.boolean().meta({ label: "Notify me" }),
  languages: z.array(z.enum(["en", "de"])).meta({
    label: "Languages",
    options: { en: "English", de: "German" },
  }),
  guests: z
    .array(z.object({ isHost: z.boolean().meta({ label: "Is a host" }) }))
    .meta({ label: "Guests", row: "Guest" }),
});
const choices = fieldsOf(choicesSchema);

export const fieldset = specimen<Props>({
  group: "Structure",
  schema: contactSchema,
  props: { legend: "Your message" },
  render: ({ fields, ...props }) => (
    <Fieldset {...props}>
      <ContactFields {...fields} />
    </Fieldset>
  ),
  states: {
    default: {},
    hint: { props: { hint: "We answer within two days" } },
    filled: { typed: filledContact },
    error: { typed: emptyContact, errors: emptyContactErrors },
    "error-and-hint": {
      props: { hint: "We answer within two days" },
      typed: { ...filledContact, message: "" },
      errors: { message: emptyContactErrors.message },
    },
    disabled: {
      note: "Disabled, it disables all that is in it.",
      props: { disabled: true, fields: { isFilled: true } },
    },
    "read-only": { props: { fields: { isFilled: true, readOnly: true } } },
    pending: { typed: filledContact, pending: true },
    "long-text": {
      locale: "de",
      props: {
        legend: german.heading,
        hint: german.sentence,
        fields: { labels: germanLabels },
      },
      typed: emptyContact,
      errors: germanErrors,
    },
    "right-to-left": {
      locale: "ar",
      props: { legend: arabic.heading, hint: arabic.sentence, fields: { labels: arabicLabels } },
      typed: emptyContact,
      errors: arabicErrors,
    },
  },
  ownStates: {
    "disabled-choices": {
      note: "What can’t be used keeps its default, whatever becomes of the rest of the form.",
      instead: {
        schema: choicesSchema,
        render: () => (
          <>
            <TextField field={choices.name} />
            <Fieldset legend="How we write to you" disabled>
              <CheckboxField field={choices.newsletter} defaultValue />
              <SwitchField field={choices.notify} defaultValue />
              <CheckboxGroup field={choices.languages} defaultValue={["de"]} />
            </Fieldset>
            <FieldArray
              field={choices.guests}
              disabled
              defaultValue={[{ isHost: true }, { isHost: false }]}
            >
              <CheckboxField field={choices.guests.item.isHost} />
            </FieldArray>
          </>
        ),
      },
    },
  },
});
