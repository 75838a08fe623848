import { z } from "zod";
import { ErrorSummary } from "@/components/error-summary.tsx";
import {
  arabicErrors,
  arabicLabels,
  ContactFields,
  type ContactProps,
  contactSchema,
  emptyContact,
  emptyContactErrors,
  filledContact,
  germanErrors,
  germanLabels,
} from "./contact.tsx";
import { specimen } from "./state.ts";

export const errorSummary = specimen<ContactProps>({
  group: "Structure",
  schema: contactSchema,
  props: {},
  brings: ["ErrorSummary"],
  render: (props) => (
    <>
      <ErrorSummary />
      <ContactFields {...props} />
    </>
  ),
  states: {
    default: { note: "While nothing is wrong it renders nothing." },
    hint: "The words of the errors are all that it has to say.",
    filled: "Nothing is filled in here.",
    error: {
      note: "In the order of the fields, each with the words that stand beside its field.",
      typed: emptyContact,
      errors: emptyContactErrors,
    },
    "error-and-hint": "It says what is wrong; hints stand beside the fields.",
    disabled: "There is nothing to press but links.",
    "read-only": "There is nothing to change in it.",
    pending: {
      note: "It stays until the answer is there.",
      typed: emptyContact,
      errors: emptyContactErrors,
      pending: true,
    },
    "long-text": {
      locale: "de",
      props: { labels: germanLabels },
      typed: emptyContact,
      errors: germanErrors,
      formErrors: [
        "Die Rechtsschutzversicherungsgesellschaften, die an Ihrem Verfahren beteiligt sind, konnten nicht benachrichtigt werden",
      ],
    },
    "right-to-left": {
      locale: "ar",
      props: { labels: arabicLabels },
      typed: emptyContact,
      errors: arabicErrors,
    },
  },
  ownStates: {
    "one-error": {
      typed: { ...filledContact, message: "" },
      errors: { message: emptyContactErrors.message },
    },
    "error-of-the-form": {
      note: "An error that no field has stands without a link.",
      typed: filledContact,
      formErrors: ["You have sent five messages today. Send the next one tomorrow."],
    },
    "error-of-a-missing-field": {
      note: "So does the error of a field that isn’t on the page.",
      instead: {
        schema: contactSchema.extend({ signature: z.string().min(1, "Sign the message") }),
        render: () => (
          <>
            <ErrorSummary />
            <ContactFields />
          </>
        ),
      },
      typed: emptyContact,
      errors: { ...emptyContactErrors, signature: "Sign the message" },
    },
  },
});
