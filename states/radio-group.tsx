import { fieldsOf, variant } from "plainform";
import { z } from "zod";
import { RadioGroup, type RadioGroupProps } from "@/components/radio-group.tsx";
import { TextField } from "@/components/text-field.tsx";
import { fieldSpecimen } from "./field-specimen.ts";

const meta = {
  label: "How do we reach you?",
  options: { email: "By email", phone: "By phone", post: "By post" },
};
const schema = z.object({
  contact: z.enum(["email", "phone", "post"], "Choose how we reach you").meta(meta),
});
const { contact } = fieldsOf(schema);

const branching = z.object({
  contact: z.discriminatedUnion(
    "how",
    [
      z.object({
        how: z.literal("email"),
        email: z.email("Enter an email address").meta({ label: "Email address" }),
      }),
      z.object({
        how: z.literal("phone"),
        phone: z.string().min(5, "Enter a phone number").meta({ label: "Phone number" }),
      }),
    ],
    "Choose how we reach you",
  ),
});
const branches = fieldsOf(branching).contact;
const revealing = {
  schema: branching,
  render: () => (
    <RadioGroup
      field={branches.discriminator}
      label={meta.label}
      options={{ email: "By email", phone: "By phone" }}
      revealed={{
        email: <TextField field={variant(branches, "email").email} />,
        phone: <TextField field={variant(branches, "phone").phone} />,
      }}
    />
  ),
};

export const radioGroup = fieldSpecimen<RadioGroupProps<typeof contact>>({
  group: "Choice",
  schema,
  props: { field: contact },
  render: (props) => <RadioGroup {...props} />,
  hint: "We write or call once",
  words: {
    de: {
      label:
        "Welche Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung gilt für Ihr Flurstück?",
      hint: "Sie finden sie im Grundbuchauszug unter „Genehmigungszuständigkeitsübertragung“.",
      error:
        "Wählen Sie die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung aus, die für Ihr Flurstück gilt",
      props: {
        options: {
          email: "Die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung von 2003",
          phone: "Die der Landwirtschaftskammern",
          post: "Eine andere",
        },
      },
    },
    ar: {
      label: "كيف نتواصل معك؟",
      hint: "نكتب أو نتصل مرة واحدة",
      error: "اختر كيف نتواصل معك",
      props: { options: { email: "بالبريد الإلكتروني", phone: "بالهاتف", post: "بالبريد" } },
    },
  },
  filled: { contact: "phone" },
  given: { defaultValue: "phone" },
  empty: {},
  wrong: {},
  ownStates: {
    "hints-of-options": {
      props: { hints: { phone: "On weekdays from 9 to 17", post: "This takes a week" } },
    },
    revealing: {
      note: "What a choice reveals is shown by CSS. The server drops what the other choice had revealed.",
      instead: revealing,
    },
    revealed: {
      instead: revealing,
      typed: { "contact.how": "phone", "contact.phone": "+44 20 7946 0000" },
    },
    "revealed-error": {
      instead: revealing,
      typed: { "contact.how": "email", "contact.email": "ada" },
      errors: { "contact.email": "Enter an email address" },
    },
  },
});
