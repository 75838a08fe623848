import { fieldsOf } from "plainform";
import { idle } from "plainform/react";
import { z } from "zod";
import { formStateOf } from "./form-state.ts";
import { Notes, type NotesProps } from "./notes.tsx";
import { specimen } from "./state.ts";

const noteSchema = z.object({
  text: z
    .string()
    .trim()
    .min(1, "Enter a note")
    .refine((text) => text !== "Again", "This note is there already"),
});

const milk = { id: "1", text: "Buy milk" };
const plants = { id: "2", text: "Water the plants" };
const call = { id: "3", text: "Call Ada" };
const again = { id: "new", text: "Again" };
const refused = formStateOf({ errors: { text: "This note is there already" } });
const saved = { ...idle, status: "success" } as const;

const german = {
  label: "Rechtsschutzversicherungsgesellschaft",
  add: "Rechtsschutzversicherungsgesellschaft hinzufügen",
  notes: "Rechtsschutzversicherungsgesellschaften",
  none: "Noch keine.",
  sending: "Wird gesendet …",
  deleted: "Gelöscht",
  delete: "Löschen",
  undo: "Rückgängig machen",
  tryAgain: "Noch einmal versuchen",
  discard: "Verwerfen",
};
const arabic = {
  label: "ملاحظة",
  add: "أضف الملاحظة",
  notes: "الملاحظات",
  none: "لا توجد ملاحظات بعد.",
  sending: "جارٍ الإرسال…",
  deleted: "حُذفت",
  delete: "احذف",
  undo: "تراجع",
  tryAgain: "حاول مرة أخرى",
  discard: "تجاهل",
};

/** A list has no style of its own; the notes are an example of an application. Each change of them is shown at once. */
export const optimisticList = specimen<NotesProps>({
  group: "Other",
  schema: noteSchema,
  props: { fields: fieldsOf(noteSchema), notes: [milk, plants, call] },
  brings: ["Form", "ErrorSummary", "SubmitButton", "StatusMessage"],
  render: (props, action, inside) => (
    <Notes {...props} action={action}>
      {inside}
    </Notes>
  ),
  states: {
    default: {
      note: "Try it: what is done shows at once. The note “Again” is refused.",
    },
    hint: "Help belongs to the form that adds a row.",
    filled: "Nothing is entered into a list, but into the form that adds a row.",
    error: {
      note: "What was refused stays, with the reason and two ways on.",
      props: { done: { name: "add", note: again, answer: refused } },
    },
    "error-and-hint": "Help belongs to the form that adds a row.",
    disabled: "What can’t be done isn’t offered.",
    "read-only": "Without forms in its rows it is only read.",
    pending: {
      note: "A new note stands in the list before the server has it.",
      props: { done: { name: "add", note: again } },
    },
    "long-text": {
      locale: "de",
      props: {
        words: german,
        notes: [
          {
            id: "1",
            text: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
          },
          {
            id: "2",
            text: "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
          },
        ],
      },
    },
    "right-to-left": {
      locale: "ar",
      props: {
        words: arabic,
        notes: [
          { id: "1", text: "شراء الحليب" },
          { id: "2", text: "سقي النباتات" },
        ],
        done: {
          name: "add",
          note: { id: "new", text: "الاتصال بآدا" },
          answer: formStateOf({ errors: { text: "هذه الملاحظة موجودة بالفعل" } }),
        },
      },
    },
  },
  ownStates: {
    empty: { props: { notes: [] } },
    removed: {
      note: "A row that was deleted stands where it was, so that it can be brought back.",
      props: { done: { name: "delete", note: plants, answer: saved } },
    },
    "not-removed": {
      note: "It is there again, with the reason.",
      props: {
        done: {
          name: "delete",
          note: plants,
          answer: formStateOf({
            failed: true,
            formErrors: ["Something went wrong. Nothing was deleted."],
          }),
        },
      },
    },
  },
});
