import { fieldsOf } from "plainform";
import { z } from "zod";
import { PasswordField, type PasswordFieldProps } from "@/components/password-field.tsx";
import { fieldSpecimen } from "./field-specimen.ts";

const schema = z.object({
  password: z
    .string()
    .min(12, "Password must be 12 characters or more")
    .meta({ label: "Password", secret: true }),
});
const { password } = fieldsOf(schema);
const knownSchema = z.object({
  password: z.string().min(1, "Enter your password").meta({ label: "Your password", secret: true }),
});

export const passwordField = fieldSpecimen<PasswordFieldProps<typeof password>>({
  group: "Text",
  schema,
  props: { field: password },
  render: (props) => <PasswordField {...props} />,
  hint: "At least 12 characters",
  words: {
    de: {
      label: "Passwort des Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsportals",
      hint: "Mindestens 12 Zeichen, am besten ein Satz, den nur Sie den Rechtsschutzversicherungsgesellschaften sagen würden.",
      error:
        "Geben Sie ein Passwort für das Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsportal ein",
    },
    ar: { label: "كلمة المرور", hint: "12 حرفًا على الأقل", error: "أدخل كلمة مرور من 12 حرفًا" },
  },
  filled: {},
  given: {},
  wrong: {},
  empty: {},
  states: {
    filled: "A secret never comes back in a page: the person enters it anew.",
    "read-only": "A password that can’t be changed isn’t asked for.",
    disabled: { props: { disabled: true } },
    pending: { pending: true },
  },
  ownStates: {
    "new-password": { props: { autoComplete: "new-password", hint: "At least 12 characters" } },
    "current-password": {
      note: "Its schema has no least length, so that it is one that somebody has already.",
      instead: {
        schema: knownSchema,
        render: () => <PasswordField field={fieldsOf(knownSchema).password} />,
      },
    },
  },
});
