import { z } from "zod";
import { ConfirmAction, type ConfirmActionProps } from "@/components/confirm-action.tsx";
import { formStateOf } from "./form-state.ts";
import { specimen } from "./state.ts";
import { german } from "./words.ts";

type Props = Omit<ConfirmActionProps, "action">;

const failed = "This post is locked. Ask its author to unlock it.";

export const confirmAction = specimen<Props>({
  group: "Other",
  schema: z.object({}),
  props: {
    label: "Delete post",
    pendingLabel: "Deleting…",
    children: "“A walk in March” will be gone for good.",
  },
  brings: ["Form", "ErrorSummary", "SubmitButton", "StatusMessage"],
  render: ({ children, ...props }, action, inside) => (
    <ConfirmAction {...props} action={action}>
      {children}
      {inside}
    </ConfirmAction>
  ),
  states: {
    default: { note: "The button asks first, with or without JavaScript." },
    hint: "The question says what is going to happen.",
    filled: "There is nothing to fill in.",
    error: {
      note: "What went wrong stands with the question, which stays open.",
      props: { initialState: formStateOf({ formErrors: [failed] }) },
      formErrors: [failed],
    },
    "error-and-hint": "The question says what is going to happen.",
    disabled: "What can’t be done isn’t offered.",
    "read-only": "There is nothing to change in it.",
    pending: "Its button is a SubmitButton, which shows that.",
    "long-text": {
      locale: "de",
      props: { label: german.action, children: german.sentence },
    },
    "right-to-left": {
      locale: "ar",
      props: { label: "احذف المنشور", children: "سيُحذف المنشور نهائيًا." },
    },
  },
});
