import { fieldsOf } from "plainform";
import { z } from "zod";
import { FileField, type FileFieldProps } from "@/components/file-field.tsx";
import { fieldSpecimen } from "./field-specimen.ts";

const schema = z.object({
  photo: z
    .file("Choose a photo")
    .max(2_000_000, "Photo must be 2 MB or smaller")
    .meta({ label: "Photo" }),
});
const { photo } = fieldsOf(schema);

export const fileField = fieldSpecimen<FileFieldProps<typeof photo>>({
  group: "Other",
  schema,
  props: { field: photo },
  render: (props) => <FileField {...props} />,
  hint: "JPEG or PNG, up to 2 MB",
  words: {
    de: {
      label: "Foto der Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsurkunde",
      hint: "Die Rechtsschutzversicherungsgesellschaften, die an Ihrem Verfahren beteiligt sind, sehen es auch.",
      error:
        "Wählen Sie ein Foto der Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsurkunde",
    },
    ar: { label: "صورة", hint: "حتى 2 ميغابايت", error: "اختر صورة" },
  },
  filled: {},
  given: { defaultValue: "ada.jpg" },
  empty: {},
  wrong: {},
  states: {
    filled: {
      note: "No page can fill in a file: this is the name of the one that is there already.",
      props: { defaultValue: "ada.jpg" },
    },
    pending: { pending: true },
  },
});
