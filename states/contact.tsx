import { fieldsOf } from "plainform";
import { z } from "zod";
import { TextAreaField } from "@/components/text-area-field.tsx";
import { TextField } from "@/components/text-field.tsx";

/** A small form, a message to an office, for the components that concern a whole form. */
export const contactSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Enter your full name")
    .max(80, "Full name must be 80 characters or fewer")
    .meta({ label: "Full name", autocomplete: "name" }),
  email: z
    .email("Enter an email address in the right format, like name@example.com")
    .meta({ label: "Email address", autocomplete: "email" }),
  reference: z.string().trim().max(20).optional().meta({ label: "Reference number" }),
  message: z
    .string()
    .trim()
    .min(1, "Enter a message")
    .max(500, "Message must be 500 characters or fewer")
    .meta({ label: "Message" }),
});

export const contactFields = fieldsOf(contactSchema);

export interface ContactProps {
  disabled?: boolean;
  readOnly?: boolean;
  /** The default values on the page of a person who has signed in. */
  isFilled?: boolean;
  hint?: string;
  labels?: { [field in keyof typeof contactFields]?: string };
}

/** Renders the fields of the form. */
export function ContactFields({ isFilled, hint, labels = {}, ...props }: ContactProps) {
  return (
    <>
      <TextField
        {...props}
        field={contactFields.name}
        label={labels.name}
        defaultValue={isFilled ? "Ada Lovelace" : undefined}
      />
      <TextField
        {...props}
        field={contactFields.email}
        label={labels.email}
        hint={hint}
        defaultValue={isFilled ? "ada@example.com" : undefined}
      />
      <TextField {...props} field={contactFields.reference} label={labels.reference} />
      <TextAreaField
        {...props}
        field={contactFields.message}
        label={labels.message}
        rows={3}
        defaultValue={isFilled ? "My parcel hasn’t arrived." : undefined}
      />
    </>
  );
}

export const filledContact = {
  name: "Ada Lovelace",
  email: "ada@example.com",
  reference: "",
  message: "My parcel hasn’t arrived.",
};

export const emptyContact = { name: "", email: "", reference: "", message: "" };

export const emptyContactErrors = {
  name: "Enter your full name",
  email: "Enter an email address in the right format, like name@example.com",
  message: "Enter a message",
};

export const germanLabels = {
  name: "Aktenzeichen der Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
  email: "E-Mail-Adresse der Rechtsschutzversicherungsgesellschaft",
  reference: "Vorgangsnummer",
  message: "Begründung Ihres Widerspruchs",
};

export const germanErrors = {
  name: "Geben Sie das Aktenzeichen der Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung so ein, wie es auf dem Schreiben steht",
  email: "Geben Sie die E-Mail-Adresse der Rechtsschutzversicherungsgesellschaft ein",
  message: "Begründen Sie Ihren Widerspruch",
};

export const arabicLabels = {
  name: "الاسم الكامل",
  email: "البريد الإلكتروني",
  reference: "الرقم المرجعي",
  message: "الرسالة",
};

export const arabicErrors = {
  name: "أدخل اسمك الكامل",
  email: "أدخل بريدًا إلكترونيًا صحيحًا",
  message: "أدخل رسالة",
};
