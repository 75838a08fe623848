import { z } from "zod";
import { StatusMessage } from "@/components/status-message.tsx";
import { specimen } from "./state.ts";
import { arabic, german } from "./words.ts";

export const statusMessage = specimen<React.ComponentProps<typeof StatusMessage>>({
  group: "Structure",
  schema: z.object({}),
  props: {},
  brings: ["StatusMessage"],
  render: (props) => <StatusMessage {...props} />,
  states: {
    default: {
      note: "Empty it can’t be seen, but is there already: a screen reader hears only what changes in it.",
    },
    hint: "The message is all that it has to say.",
    filled: { message: "Message sent" },
    error: "What is wrong stands in the error summary.",
    "error-and-hint": "What is wrong stands in the error summary.",
    disabled: "There is nothing to press in it.",
    "read-only": "There is nothing to change in it.",
    pending: "While the form is on its way, its button says so.",
    "long-text": { locale: "de", message: german.sentence },
    "right-to-left": { locale: "ar", message: arabic.sentence },
  },
});
