import { fieldsOf } from "plainform";
import { z } from "zod";
import { RangeField, type RangeFieldProps } from "@/components/range-field.tsx";
import { fieldSpecimen } from "./field-specimen.ts";

const schema = z.object({
  volume: z
    .int()
    .min(0)
    .max(11)
    .refine((volume) => volume < 11, "Choose a volume below 11")
    .meta({ label: "Volume" }),
});
const { volume } = fieldsOf(schema);

export const rangeField = fieldSpecimen<RangeFieldProps<typeof volume>>({
  group: "Text",
  schema,
  props: { field: volume },
  render: (props) => <RangeField {...props} />,
  hint: "Neighbours can hear it from 8",
  words: {
    de: {
      label: "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungslautstärke",
      hint: "Ab 8 hören Sie die Rechtsschutzversicherungsgesellschaften, die an Ihrem Verfahren beteiligt sind.",
      error:
        "Wählen Sie eine Grundstücksverkehrsgenehmigungszuständigkeitsübertragungslautstärke unter 11",
    },
    ar: { label: "مستوى الصوت", hint: "يسمعه الجيران ابتداءً من 8", error: "اختر مستوى أقل من 11" },
  },
  filled: { volume: "8" },
  given: { defaultValue: 8 },
  // A range always has a value.
  empty: { volume: "11" },
  wrong: { volume: "11" },
});
