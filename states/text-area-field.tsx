import { fieldsOf } from "plainform";
import { z } from "zod";
import { TextAreaField, type TextAreaFieldProps } from "@/components/text-area-field.tsx";
import { fieldSpecimen } from "./field-specimen.ts";

const schema = z.object({
  message: z
    .string()
    .trim()
    .min(1, "Enter a message")
    .max(200, "Message must be 200 characters or fewer")
    .meta({ label: "Message" }),
});
const { message } = fieldsOf(schema);

export const textAreaField = fieldSpecimen<TextAreaFieldProps<typeof message>>({
  group: "Text",
  schema,
  props: { field: message },
  render: (props) => <TextAreaField {...props} />,
  hint: "Leave out passwords and card numbers",
  words: {
    de: {
      label:
        "Begründung Ihres Widerspruchs gegen die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
      hint: "Nennen Sie die Rechtsschutzversicherungsgesellschaften, die an Ihrem Verfahren beteiligt sind, und fügen Sie nichts hinzu, was uns schon vorliegt.",
      error:
        "Kürzen Sie die Begründung Ihres Widerspruchs gegen die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
    },
    ar: {
      label: "الرسالة",
      hint: "لا تكتب كلمات مرور أو أرقام بطاقات",
      error: "اختصر الرسالة إلى 200 حرف أو أقل",
    },
  },
  filled: { message: "My parcel hasn’t arrived.\nWhat can I do?" },
  given: { defaultValue: "My parcel hasn’t arrived." },
  wrong: { message: "I wrote to you in March and in May. ".repeat(6) },
  ownStates: {
    count: { note: "Without scripts it says the limit.", props: { count: true } },
    "count-over": {
      props: { count: true },
      typed: { message: "I wrote to you in March and in May. ".repeat(6) },
      errors: { message: "Message must be 200 characters or fewer" },
    },
  },
});
