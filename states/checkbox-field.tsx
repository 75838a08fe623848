import { fieldsOf } from "plainform";
import { z } from "zod";
import { CheckboxField, type CheckboxFieldProps } from "@/components/checkbox-field.tsx";
import { fieldSpecimen } from "./field-specimen.ts";

const schema = z.object({
  complete: z
    .literal(true, "Confirm that your application is complete")
    .meta({ label: "My application is complete" }),
});
const { complete } = fieldsOf(schema);

export const checkboxField = fieldSpecimen<CheckboxFieldProps<typeof complete>>({
  group: "Choice",
  schema,
  props: { field: complete },
  render: (props) => <CheckboxField {...props} />,
  hint: "You can’t add documents later",
  words: {
    de: {
      label:
        "Ich habe die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung vollständig gelesen",
      hint: "Sie liegt in den Geschäftsräumen der Rechtsschutzversicherungsgesellschaften aus, die an Ihrem Verfahren beteiligt sind.",
      error:
        "Bestätigen Sie, dass Sie die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung gelesen haben",
    },
    ar: {
      label: "طلبي مكتمل",
      hint: "لا يمكنك إضافة مستندات لاحقًا",
      error: "أكّد أن طلبك مكتمل",
    },
  },
  filled: { complete: "on" },
  given: { defaultValue: true },
  empty: {},
  wrong: {},
});
