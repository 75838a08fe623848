import { fieldsOf } from "plainform";
import { LiveChecks } from "plainform/react";
import { z } from "zod";
import { TextField, type TextFieldProps } from "@/components/text-field.tsx";
import { fieldSpecimen } from "./field-specimen.ts";

const schema = z.object({
  email: z
    .email("Enter an email address in the right format, like name@example.com")
    .meta({ label: "Email address", autocomplete: "email" }),
});
const { email } = fieldsOf(schema);

/** Renders a field that it checks, because the component itself shows nothing. */
export const liveChecks = fieldSpecimen<TextFieldProps<typeof email>>({
  group: "Structure",
  schema,
  props: { field: email, checkOn: "blur" },
  render: (props) => (
    <>
      <LiveChecks path="/api/lab/checks" />
      <TextField {...props} />
    </>
  ),
  hint: "We send a link to it",
  words: {
    de: {
      label: "E-Mail-Adresse der Rechtsschutzversicherungsgesellschaft",
      hint: "Dorthin schicken wir die Kostenübernahmebestätigungsschreiben der Rechtsschutzversicherungsgesellschaften.",
      error:
        "Geben Sie die E-Mail-Adresse der Rechtsschutzversicherungsgesellschaft so ein, wie sie auf dem Schreiben steht",
    },
    ar: {
      label: "البريد الإلكتروني",
      hint: "سنرسل إليه رابطًا",
      error: "أدخل بريدًا إلكترونيًا صحيحًا",
    },
  },
  filled: { email: "ada@example.com" },
  given: { defaultValue: "ada@example.com" },
  wrong: { email: "ada@example" },
  states: {
    default: {
      note: "Enter taken@example.com and leave the field: the server knows that address.",
    },
  },
});
