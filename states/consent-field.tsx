import { fieldsOf } from "plainform";
import { z } from "zod";
import { ConsentField, type ConsentFieldProps } from "@/components/consent-field.tsx";
import { fieldSpecimen } from "./field-specimen.ts";

const schema = z.object({
  terms: z.literal(true, "Accept the terms to go on").meta({ label: "I accept the terms of use" }),
});
const { terms } = fieldsOf(schema);

export const consentField = fieldSpecimen<ConsentFieldProps<typeof terms>>({
  group: "Other",
  schema,
  props: { field: terms },
  render: (props) => <ConsentField {...props} />,
  hint: "You can withdraw at any time",
  words: {
    de: {
      label:
        "Ich stimme der Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung zu",
      hint: "Sie können Ihre Zustimmung jederzeit gegenüber den Rechtsschutzversicherungsgesellschaften widerrufen.",
      error:
        "Stimmen Sie der Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung zu",
    },
    ar: {
      label: "أوافق على شروط الاستخدام",
      hint: "يمكنك سحب موافقتك في أي وقت",
      error: "وافق على الشروط",
    },
  },
  filled: { terms: "on" },
  given: {},
  empty: {},
  wrong: {},
  states: {
    disabled: { props: { disabled: true } },
    "read-only": { props: { readOnly: true } },
  },
  ownStates: {
    "in-full": {
      props: { children: "We keep your message for two years and show it to nobody else." },
    },
  },
});
