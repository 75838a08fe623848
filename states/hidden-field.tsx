import { fieldsOf } from "plainform";
import { z } from "zod";
import { HiddenField, type HiddenFieldProps } from "@/components/hidden-field.tsx";
import { specimen } from "./state.ts";

const outdated = "Somebody changed this post meanwhile. Open it again and repeat your changes";
const schema = z.object({
  version: z.int().refine((version) => version === 8, outdated),
});
const { version } = fieldsOf(schema);

export const hiddenField = specimen<HiddenFieldProps<typeof version>>({
  group: "Other",
  schema,
  props: { field: version, defaultValue: 8 },
  render: (props) => <HiddenField {...props} />,
  states: {
    default: { note: "There is nothing to see." },
    hint: "Nobody sees it, so nobody needs help with it.",
    filled: { typed: { version: "8" } },
    error: {
      note: "What is wrong is shown all the same, since a person has to hear of it.",
      typed: { version: "7" },
      errors: { version: outdated },
    },
    "error-and-hint": "Nobody sees it, so nobody needs help with it.",
    disabled: { props: { disabled: true } },
    "read-only": "It always is: nobody can change it.",
    pending: { typed: { version: "8" }, pending: true },
    "long-text": {
      locale: "de",
      typed: { version: "7" },
      errors: {
        version:
          "Die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung wurde inzwischen geändert. Öffnen Sie sie noch einmal",
      },
    },
    "right-to-left": {
      locale: "ar",
      typed: { version: "7" },
      errors: { version: "غيّر شخص آخر هذا المنشور. افتحه من جديد وكرّر تعديلاتك" },
    },
  },
});
