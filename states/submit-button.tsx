import { z } from "zod";
import { SubmitButton, type SubmitButtonProps } from "@/components/submit-button.tsx";
import { specimen } from "./state.ts";
import { arabic, german } from "./words.ts";

export const submitButton = specimen<SubmitButtonProps>({
  group: "Structure",
  schema: z.object({}),
  props: { children: "Send message", pendingLabel: "Sending…" },
  brings: ["SubmitButton"],
  render: (props) => <SubmitButton {...props} />,
  states: {
    default: {},
    hint: "What it does is its text.",
    filled: "A button has no value of its own.",
    error: "What is wrong stands in the error summary and beside the fields.",
    "error-and-hint": "What is wrong stands in the error summary and beside the fields.",
    disabled:
      "A button that can’t be pressed doesn’t say why. Let people send, and say what is missing.",
    "read-only": "A button has nothing to change.",
    pending: {
      note: "While the form is on its way it says so, does nothing and keeps the focus.",
      pending: true,
    },
    "long-text": {
      locale: "de",
      props: { children: german.action, pendingLabel: german.action },
    },
    "right-to-left": {
      locale: "ar",
      props: { children: arabic.action, pendingLabel: "جارٍ الإرسال…" },
    },
  },
  ownStates: {
    danger: {
      note: "For what can’t be undone.",
      props: { tone: "danger", children: "Delete post", pendingLabel: "Deleting…" },
    },
    "pending-without-label": {
      note: "Pending shows by its look alone, and assistive technology hears that it is disabled.",
      props: { pendingLabel: undefined },
      pending: true,
    },
  },
});
