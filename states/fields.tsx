import { fieldsOf } from "plainform";
import { z } from "zod";
import { Fields } from "@/components/fields.tsx";
import { contactSchema, emptyContactErrors, filledContact } from "./contact.tsx";
import { specimen } from "./state.ts";

const schema = z.object({
  ...contactSchema.shape,
  topic: z.enum(["parcel", "bill", "other"], "Choose what it is about").meta({
    label: "What is it about?",
    options: { parcel: "A parcel", bill: "A bill", other: "Something else" },
  }),
  address: z.object({
    street: z.string().min(1, "Enter a street").meta({ label: "Street" }),
    city: z.string().min(1, "Enter a city").meta({ label: "City" }),
  }),
  phones: z
    .array(
      z.object({
        number: z
          .string()
          .min(5, "Enter a phone number")
          .meta({ label: "Phone number", autocomplete: "tel" }),
        name: z.string().optional().meta({ label: "Whose it is" }),
      }),
    )
    .max(3)
    .meta({ label: "Phones", row: "Phone", add: "Add a phone" }),
  keywords: z.array(z.string().min(1, "Enter a keyword")).max(5).meta({ row: "Keyword" }),
});
const fields = fieldsOf(schema);

type Props = Omit<React.ComponentProps<typeof Fields>, "fields"> & {
  fields: typeof fields;
};

const typed = {
  ...filledContact,
  topic: "parcel",
  "address.street": "St James’s Square 12",
  "address.city": "London",
  "phones[0]": "",
  "phones[0].number": "020 7946 0000",
  "phones[0].name": "",
  "keywords[0]": "parcel",
};
const empty = {
  name: "",
  email: "",
  reference: "",
  message: "",
  "address.street": "",
  "address.city": "",
  "phones[0]": "",
  "phones[0].number": "",
  "phones[0].name": "",
};
const errors = {
  ...emptyContactErrors,
  topic: "Choose what it is about",
  "address.street": "Enter a street",
  "address.city": "Enter a city",
  "phones[0].number": "Enter a phone number",
};
const hinted = {
  ...fields,
  email: { ...fields.email, hint: "We answer to this address only" },
};
const translate = (labels: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      name in labels ? { ...field, label: labels[name] } : field,
    ]),
  ) as typeof fields;

export const allFields = specimen<Props>({
  group: "Other",
  schema,
  props: { fields, defaultValues: { phones: [{}], keywords: [""] } },
  render: (props) => <Fields {...props} />,
  states: {
    default: { note: "A form from a schema in one line." },
    hint: { props: { fields: hinted } },
    filled: { typed },
    error: { typed: empty, errors },
    "error-and-hint": {
      props: { fields: hinted },
      typed: { ...typed, email: "ada@example" },
      errors: { email: emptyContactErrors.email },
    },
    disabled:
      "Its fields are for people to fill in. Name the components where one needs more props.",
    "read-only":
      "Its fields are for people to fill in. Name the components where one needs more props.",
    pending: { typed, pending: true },
    "long-text": {
      locale: "de",
      props: {
        fields: translate({
          name: "Aktenzeichen der Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
          topic: "Rechtsschutzversicherungsgesellschaftsangelegenheit",
        }),
        legends: { address: "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsanschrift" },
      },
      typed: empty,
      errors: {
        name: "Geben Sie das Aktenzeichen der Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung ein",
        topic: "Wählen Sie eine Rechtsschutzversicherungsgesellschaftsangelegenheit",
      },
    },
    "right-to-left": {
      locale: "ar",
      props: {
        fields: translate({ name: "الاسم الكامل", topic: "ما الموضوع؟" }),
        legends: { address: "العنوان" },
      },
      typed: empty,
      errors: { name: "أدخل اسمك الكامل", topic: "اختر الموضوع" },
    },
  },
});
