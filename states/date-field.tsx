import { fieldsOf } from "plainform";
import { z } from "zod";
import { DateField, type DateFieldProps } from "@/components/date-field.tsx";
import { fieldSpecimen } from "./field-specimen.ts";

const schema = z.object({
  birthday: z.date("Enter your date of birth").meta({
    label: "Date of birth",
    autocomplete: "bday",
  }),
});
const { birthday } = fieldsOf(schema);
const parts = (day: string, month: string, year: string) => ({
  "birthday.day": day,
  "birthday.month": month,
  "birthday.year": year,
});

export const dateField = fieldSpecimen<DateFieldProps<typeof birthday>>({
  group: "Text",
  schema,
  props: { field: birthday },
  render: (props) => <DateField {...props} />,
  hint: "For example, 27 3 1990",
  words: {
    de: {
      label: "Tag der Grundstücksverkehrsgenehmigungszuständigkeitsübertragung",
      hint: "Sie finden ihn auf jedem Schreiben der Rechtsschutzversicherungsgesellschaften, die an Ihrem Verfahren beteiligt sind.",
      error:
        "Geben Sie den Tag der Grundstücksverkehrsgenehmigungszuständigkeitsübertragung so ein, wie er auf dem Schreiben steht",
    },
    ar: { label: "تاريخ الميلاد", hint: "مثلًا 27 3 1990", error: "أدخل يومًا من 1 إلى 28" },
  },
  filled: parts("27", "3", "1990"),
  given: { defaultValue: "1990-03-27" },
  empty: parts("", "", ""),
  wrong: parts("30", "2", "1990"),
  ownStates: {
    "wrong-year": {
      note: "The error stands at the part that is wrong.",
      typed: parts("27", "3", "90"),
      errors: { "birthday.year": "Date of birth: Enter a year with 4 digits" },
    },
    native: {
      note: "The browser’s own picker, for days that are near.",
      props: { native: true, label: "Day of the meeting", autoComplete: "off" },
      typed: { birthday: "2026-11-27" },
    },
    "native-error": {
      props: { native: true, label: "Day of the meeting", autoComplete: "off" },
      typed: { birthday: "" },
      errors: { birthday: "Enter your date of birth" },
    },
  },
});
