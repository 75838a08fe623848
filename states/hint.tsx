import { z } from "zod";
import { Hint } from "@/components/hint.tsx";
import { specimen } from "./state.ts";
import { arabic, german } from "./words.ts";

export const hint = specimen<React.ComponentProps<typeof Hint>>({
  group: "Structure",
  schema: z.object({}),
  props: { children: "For example, 27 3 2026" },
  render: (props) => <Hint {...props} />,
  states: {
    default: { note: "A field makes its own. This is for a control of your own." },
    hint: "It is one: its default state shows it.",
    filled: "Nothing is filled in here.",
    error: "What is wrong is for FieldError to say.",
    "error-and-hint": "What is wrong is for FieldError to say.",
    disabled: "It stays as readable beside a disabled control.",
    "read-only": "There is nothing to change in it.",
    pending: "It stays the same while the form is on its way.",
    "long-text": { locale: "de", props: { children: german.sentence } },
    "right-to-left": { locale: "ar", props: { children: arabic.sentence } },
  },
});
