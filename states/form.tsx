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
import { german } from "./words.ts";

/** Renders only the fields, because every state is inside a form already. */
export const form = specimen<ContactProps>({
  group: "Structure",
  schema: contactSchema,
  props: {},
  render: (props) => <ContactFields {...props} />,
  states: {
    default: { note: "Try it: it answers with what the server would say." },
    hint: { props: { hint: "We answer to this address only" } },
    filled: { typed: filledContact },
    error: { typed: emptyContact, errors: emptyContactErrors },
    "error-and-hint": {
      props: { hint: "We answer to this address only" },
      typed: { ...filledContact, email: "ada@example" },
      errors: { email: "Enter an email address in the right format, like name@example.com" },
    },
    disabled: { props: { disabled: true, isFilled: true } },
    "read-only": { props: { readOnly: true, isFilled: true } },
    pending: { typed: filledContact, pending: true },
    "long-text": {
      locale: "de",
      props: { labels: germanLabels, hint: german.sentence },
      typed: emptyContact,
      errors: germanErrors,
    },
    "right-to-left": {
      locale: "ar",
      props: { labels: arabicLabels },
      typed: emptyContact,
      errors: arabicErrors,
    },
  },
  ownStates: {
    failed: {
      note: "Nothing was saved, and it isn’t the person’s fault: the form says what to do and keeps what was typed.",
      typed: filledContact,
      failed: true,
      formErrors: [
        "Something went wrong. Nothing was saved. Try again. If it happens again, tell us this code: 3f2a91c0.",
      ],
    },
    success: { note: "It says what was done, and is empty again.", message: "Message sent" },
  },
});
