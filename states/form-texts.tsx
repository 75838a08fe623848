import { fieldsOf } from "plainform";
import { FormTexts, type Texts } from "plainform/react";
import { z } from "zod";
import { SelectField } from "@/components/select-field.tsx";
import { TextField } from "@/components/text-field.tsx";
import { locales } from "./locales.ts";
import { specimen } from "./state.ts";

const schema = z.object({
  name: z.string().trim().min(1, "Geben Sie Ihren Namen ein").meta({ label: "Name" }),
  topic: z.enum(["bill", "parcel"], "Wählen Sie ein Thema").meta({
    label: "Thema",
    options: { bill: "Rechnung", parcel: "Paket" },
  }),
  reference: z.string().trim().max(20).optional().meta({ label: "Vorgangsnummer" }),
});
const fields = fieldsOf(schema);

interface Props {
  value: Partial<Texts>;
  labels?: { [field in keyof typeof fields]: string };
  options?: { bill: string; parcel: string };
  readOnly?: boolean;
}

const nothing = { name: "", topic: "", reference: "" };
const longTopic = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung";

/** A small form in another language. The labels and messages are the form's, and all other texts are the kit's. */
export const formTexts = specimen<Props>({
  group: "Structure",
  schema,
  props: { value: locales.de.texts },
  render: ({ value, labels, options, readOnly }) => (
    <FormTexts value={value}>
      <TextField field={fields.name} label={labels?.name} readOnly={readOnly} />
      <SelectField
        field={fields.topic}
        label={labels?.topic}
        options={options}
        readOnly={readOnly}
      />
      <TextField field={fields.reference} label={labels?.reference} readOnly={readOnly} />
    </FormTexts>
  ),
  states: {
    default: {
      locale: "de",
      note: "“(freiwillig)” and “Bitte auswählen” are texts of the kit’s own.",
    },
    hint: "Hints are the application’s.",
    filled: "What is filled in is nobody’s to translate.",
    error: {
      locale: "de",
      note: "“Fehler:” stands before each error for people who can’t see its colour.",
      typed: nothing,
      errors: { name: "Geben Sie Ihren Namen ein", topic: "Wählen Sie ein Thema" },
    },
    "error-and-hint": "Hints are the application’s.",
    disabled: "Nothing is said of what is disabled.",
    "read-only": { locale: "de", props: { readOnly: true } },
    pending: "What a button says while its form is on its way is the application’s.",
    "long-text": {
      locale: "de",
      props: {
        value: {
          ...locales.de.texts,
          optional: `(freiwillig, sofern keine ${longTopic} vorliegt)`,
        },
      },
    },
    "right-to-left": {
      locale: "ar",
      props: {
        value: locales.ar.texts,
        labels: { name: "الاسم", topic: "الموضوع", reference: "الرقم المرجعي" },
        options: { bill: "فاتورة", parcel: "طرد" },
      },
      typed: nothing,
      errors: { name: "أدخل اسمك", topic: "اختر موضوعًا" },
    },
  },
});
