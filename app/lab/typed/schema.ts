import { fieldsOf, type TextDescriptor } from "plainform";
import { z } from "zod";

/** Makes the schema in a language, which decides how numbers are written. */
const schemaIn = (locale: string) =>
  z
    .object({
      title: z.string().min(1, "Enter a title"),
      weight: z.number("Enter a weight"),
      startsAt: z.iso.time({ precision: 0, error: "Enter when it starts" }),
      names: z.record(z.string(), z.object({ label: z.string().min(1, "Enter a label") })),
    })
    .meta({ locale });

export const schemas = { en: schemaIn("en"), de: schemaIn("de") };

export type Language = keyof typeof schemas;

export const fields = { en: fieldsOf(schemas.en), de: fieldsOf(schemas.de) };

/** The field of a record’s entry, whose key only the page knows. */
export const frenchLabel: TextDescriptor = {
  kind: "text",
  type: "text",
  name: "names.fr.label",
  required: false,
  messages: {},
};
