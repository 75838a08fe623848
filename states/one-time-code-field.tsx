import { fieldsOf } from "plainform";
import { z } from "zod";
import { OneTimeCodeField, type OneTimeCodeFieldProps } from "@/components/one-time-code-field.tsx";
import { fieldSpecimen } from "./field-specimen.ts";

const schema = z.object({
  code: z
    .string()
    .regex(/^\d{6}$/, "Enter the 6 digits of the code")
    .meta({ label: "Security code" }),
});
const { code } = fieldsOf(schema);

export const oneTimeCodeField = fieldSpecimen<OneTimeCodeFieldProps<typeof code>>({
  group: "Text",
  schema,
  props: { field: code },
  render: (props) => <OneTimeCodeField {...props} />,
  hint: "6 digits, in the text message that we sent you",
  words: {
    de: {
      label: "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungssicherheitscode",
      hint: "Er steht in der Kurznachricht, die wir an die Rufnummer Ihrer Rechtsschutzversicherungsgesellschaft geschickt haben.",
      error:
        "Geben Sie die 6 Ziffern des Grundstücksverkehrsgenehmigungszuständigkeitsübertragungssicherheitscodes ein",
    },
    ar: { label: "رمز الأمان", hint: "6 أرقام في الرسالة النصية", error: "أدخل أرقام الرمز الستة" },
  },
  filled: { code: "123456" },
  given: { defaultValue: "123456" },
  wrong: { code: "1234" },
});
