import { z } from "zod";
import { FieldError } from "@/components/field-error.tsx";
import { arabicErrors, germanErrors } from "./contact.tsx";
import { specimen } from "./state.ts";

export const fieldError = specimen<React.ComponentProps<typeof FieldError>>({
  group: "Structure",
  schema: z.object({}),
  props: {},
  render: (props) => <FieldError {...props} />,
  states: {
    default: { note: "While nothing is wrong it renders nothing." },
    hint: "Help is for Hint to say.",
    filled: "Nothing is filled in here.",
    error: {
      note: "A field makes its own. This is for a control of your own.",
      props: { children: "Enter your full name" },
    },
    "error-and-hint": "Help is for Hint to say.",
    disabled: "A disabled control isn’t sent, so nothing in it is wrong.",
    "read-only": "There is nothing to change in it.",
    pending: "It stays the same while the form is on its way.",
    "long-text": { locale: "de", props: { children: germanErrors.name } },
    "right-to-left": { locale: "ar", props: { children: arabicErrors.name } },
  },
});
