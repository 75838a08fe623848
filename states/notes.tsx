"use client";

import {
  addOptimisticChange,
  type FieldsOf,
  type FormAction,
  type FormState,
  idle,
  newId,
  type OptimisticItems,
  type OptimisticListState,
  optimisticListOf,
  settleChange,
  useOptimisticList,
} from "plainform/react";
import { createContext, use, useId, useState } from "react";
import type { z } from "zod";
import { buttonClass } from "@/components/button-class.ts";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { HiddenField } from "@/components/hidden-field.tsx";
import { type Failure, OptimisticList, type OptimisticRow } from "@/components/optimistic-list.tsx";
import { Separator } from "@/components/separator.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { TextField } from "@/components/text-field.tsx";

export interface Note {
  id: string;
  text: string;
}

/** A change of a note with the server's answer, which is absent while the change is being sent. */
export interface Done {
  name: "add" | "delete";
  note: Note;
  answer?: FormState;
}

const english = {
  label: "Note",
  add: "Add note",
  notes: "Notes",
  none: "There are no notes yet.",
  sending: "Sending…",
  deleted: "Deleted",
  delete: "Delete",
  undo: "Undo",
  tryAgain: "Try again",
  discard: "Discard",
};

export interface NotesProps {
  fields: FieldsOf<z.ZodObject<{ text: z.ZodString }>>;
  notes: readonly Note[];
  /** The answer that is shown until another change is made. */
  done?: Done;
  words?: Partial<typeof english>;
}

const NotesContext = createContext<
  Pick<NotesProps, "fields"> & { action: FormAction; formId: string; words: typeof english }
>({ fields: { text: undefined as never }, action: async () => idle, formId: "", words: english });

/** A list of notes and the form that adds one, as an example of an `OptimisticList`. */
export function Notes({
  fields,
  notes,
  done,
  words: given,
  action,
  children,
}: NotesProps & { action: FormAction; children?: React.ReactNode }) {
  const formId = useId();
  const words = { ...english, ...given };
  const { list, add } = useNotes(notes, done);
  return (
    <NotesContext value={{ fields, action, formId, words }}>
      <Form action={action} onSend={add}>
        <ErrorSummary />
        <StatusMessage />
        <TextField field={fields.text} label={words.label} />
        {children}
        <SubmitButton>{words.add}</SubmitButton>
      </Form>
      <OptimisticList
        list={list}
        row={NoteRow}
        aria-label={words.notes}
        className="mt-6 space-y-3"
        rowClassName="rounded-card border border-rule bg-surface p-4"
        empty={<p className="text-muted">{words.none}</p>}
      />
    </NotesContext>
  );
}

function NoteRow({ row }: { row: OptimisticRow<Note> }) {
  const { fields, action, formId, words } = use(NotesContext);
  const { key, item, isNew, isRemoved, isSending } = row;
  const [failure] = row.failures;
  const id = `${formId}-${key}`;
  const status = isSending ? words.sending : isRemoved ? words.deleted : undefined;
  const className = "flex flex-wrap items-center justify-between gap-3";
  const note = (
    <>
      <p id={`${id}-note`} className={isSending || isRemoved ? "min-w-0 text-muted" : "min-w-0"}>
        <bdi>{item.text}</bdi>
        {status ? ` · ${status}` : null}
      </p>
      {failure ? <Failed failure={failure} /> : null}
    </>
  );
  // The server doesn’t have a new note yet, so the note can’t be deleted.
  if (isNew) return <div className={className}>{note}</div>;
  return (
    <Form
      id={id}
      action={action}
      onSend={isRemoved ? row.change("restore", () => item) : row.change("delete", () => undefined)}
      className={className}
    >
      <ErrorSummary />
      {note}
      <HiddenField field={fields.text} defaultValue={item.text} />
      <SubmitButton tone="quiet" aria-describedby={`${id}-note`}>
        {isRemoved ? words.undo : words.delete}
      </SubmitButton>
    </Form>
  );
}

/** Shows why a change was refused, with the buttons that send it again and discard it. */
function Failed({ failure: { state, tryAgain, discard } }: { failure: Failure }) {
  const { words } = use(NotesContext);
  const [reason] = [...state.formErrors, ...Object.values(state.fieldErrors).flat()];
  return (
    <div className="basis-full rounded-card border border-danger bg-danger-soft p-4">
      <p className="font-semibold text-danger">{reason}</p>
      <p className="mt-3 flex flex-wrap gap-3">
        <button type="button" onClick={tryAgain} className={buttonClass("quiet")}>
          {words.tryAgain}
        </button>
        <Separator />
        <button type="button" onClick={discard} className={buttonClass("quiet")}>
          {words.discard}
        </button>
      </p>
    </div>
  );
}

/** Returns the notes with the given change of one of them, until a person changes something. */
function useNotes(notes: readonly Note[], done: Done | undefined) {
  const live = useOptimisticList({ items: notes, keyOf });
  const [isLive, setLive] = useState(done === undefined);
  const add: ReturnType<typeof live.add> = (submission) => {
    setLive(true);
    live.add(noteOf)(submission);
  };
  if (isLive || done === undefined) return { list: live, add };
  const send: typeof live.actions.send = (what, submission) => {
    setLive(true);
    live.actions.send(what, submission);
  };
  const list: OptimisticItems<Note> = {
    ...live,
    shown: shownAfter(notes, done),
    actions: {
      ...live.actions,
      send,
      resend: (change, submission = change.submission) => send(change, submission),
      discard: () => setLive(true),
    },
  };
  return { list, add };
}

const keyOf = ({ id }: Note) => id;

function noteOf(data: FormData): Note {
  return { id: newId(), text: String(data.get("text")) };
}

function shownAfter(
  notes: readonly Note[],
  { name, note, answer }: Done,
): OptimisticListState<Note> {
  const isAdded = name === "add";
  const shown = addOptimisticChange(optimisticListOf(notes, keyOf), {
    id: 0,
    key: note.id,
    name,
    item: note,
    apply: () => (isAdded ? note : undefined),
    isAdded,
    submission: { data: new FormData(), send: async () => ({ ...idle, status: "success" }) },
  });
  return answer ? settleChange(shown, 0, answer) : shown;
}
