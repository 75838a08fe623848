import { fieldsOf } from "plainform";
import { z } from "zod";
import { TimeField, type TimeFieldProps } from "@/components/time-field.tsx";
import { fieldSpecimen } from "./field-specimen.ts";

const schema = z.object({
  opensAt: z.iso.time("Enter a time, like 9:30").meta({ label: "Opens at" }),
});
const { opensAt } = fieldsOf(schema);

export const timeField = fieldSpecimen<TimeFieldProps<typeof opensAt>>({
  group: "Text",
  schema,
  props: { field: opensAt },
  render: (props) => <TimeField {...props} />,
  hint: "In your own time zone",
  words: {
    de: {
      label: "Öffnungszeit der Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsstelle",
      hint: "Sie finden sie auf jedem Schreiben der Rechtsschutzversicherungsgesellschaften, die an Ihrem Verfahren beteiligt sind.",
      error:
        "Geben Sie die Öffnungszeit der Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsstelle ein",
    },
    ar: { label: "يفتح في", hint: "بتوقيتك المحلي", error: "أدخل وقتًا" },
  },
  filled: { opensAt: "09:30" },
  given: { defaultValue: "09:30" },
  wrong: { opensAt: "" },
});
