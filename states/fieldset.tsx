import { Fieldset, type FieldsetProps } from "@/components/fieldset.tsx";
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
});
