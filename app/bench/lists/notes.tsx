"use client";

import { newId, type TextDescriptor, useOptimisticList } from "plainform/react";
import { Form } from "@/components/form.tsx";
import { OptimisticList, type OptimisticRow } from "@/components/optimistic-list.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { TextField } from "@/components/text-field.tsx";
import { save } from "./actions.ts";
import { Counted } from "./counted.tsx";

interface Note {
  id: string;
  text: string;
}

/** A list of notes with buttons at each note and a form above it. */
export function Notes({ notes: items, field }: { notes: readonly Note[]; field: TextDescriptor }) {
  const notes = useOptimisticList({ items, keyOf: ({ id }) => id });
  const make = (data: FormData) => ({ id: newId(), text: String(data.get("text")) });
  return (
    <>
      <Form action={save} onSend={notes.add(make)} data-form="">
        <TextField field={field} label="Note" />
        <SubmitButton>Add</SubmitButton>
      </Form>
      <OptimisticList list={notes} row={NoteRow} className="mt-6 space-y-4" />
    </>
  );
}

function NoteRow({ row }: { row: OptimisticRow<Note> }) {
  return (
    <>
      <Counted />
      <p>{row.item.text}</p>
      <Form action={save} id={`note-${row.key}`} onSend={row.change("done", (note) => note)}>
        <SubmitButton tone="quiet" name="text" value="done">
          Done
        </SubmitButton>
      </Form>
    </>
  );
}
