import { fieldsOf } from "plainform";
import { z } from "zod";
import { SwitchField, type SwitchFieldProps } from "@/components/switch-field.tsx";
import { fieldSpecimen } from "./field-specimen.ts";

const schema = z.object({
  notify: z
    .literal(true, "Turn notifications on: we can’t reach you otherwise")
    .meta({ label: "Notify me by email" }),
});
const { notify } = fieldsOf(schema);

export const switchField = fieldSpecimen<SwitchFieldProps<typeof notify>>({
  group: "Choice",
  schema,
  props: { field: notify },
  render: (props) => <SwitchField {...props} />,
  hint: "Once a week at most",
  words: {
    de: {
      label:
        "Über Änderungen der Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung benachrichtigen",
      hint: "Auch die Rechtsschutzversicherungsgesellschaften, die an Ihrem Verfahren beteiligt sind, werden benachrichtigt.",
      error:
        "Schalten Sie die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsbenachrichtigung ein",
    },
    ar: {
      label: "أبلغني بالبريد الإلكتروني",
      hint: "مرة في الأسبوع على الأكثر",
      error: "فعّل الإشعارات",
    },
  },
  filled: { notify: "on" },
  given: { defaultValue: true },
  empty: {},
  wrong: {},
});
