import { fieldsOf } from "plainform";
import { z } from "zod";
import { TextField, type TextFieldProps } from "@/components/text-field.tsx";
import { fieldSpecimen } from "./field-specimen.ts";

const schema = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Enter your full name")
    .max(80, "Full name must be 80 characters or fewer")
    .meta({ label: "Full name", autocomplete: "name" }),
});
const { name } = fieldsOf(schema);

export const textField = fieldSpecimen<TextFieldProps<typeof name>>({
  group: "Text",
  schema,
  props: { field: name },
  render: (props) => <TextField {...props} />,
  hint: "As it is written in your passport",
  words: {
    de: {
      label:
        "Aktenzeichen der Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung, sofern bekannt",
      hint: "Sie finden es oben rechts auf jedem Schreiben der Rechtsschutzversicherungsgesellschaften, die an Ihrem Verfahren beteiligt sind.",
      error:
        "Geben Sie das Aktenzeichen der Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung so ein, wie es auf dem Schreiben steht",
    },
    ar: { label: "الاسم الكامل", hint: "كما هو مكتوب في جواز سفرك", error: "أدخل اسمك الكامل" },
  },
  filled: { name: "Ada Lovelace" },
  given: { defaultValue: "Ada Lovelace" },
  wrong: { name: "Ada Lovelace, ".repeat(7) },
  ownStates: {
    search: {
      note: "The key that sends it says so on a telephone.",
      props: { type: "search" },
    },
  },
});
