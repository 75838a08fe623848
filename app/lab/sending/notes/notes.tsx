"use client";

import { newId, type TextDescriptor, useOptimisticList } from "plainform/react";
import { Form } from "@/components/form.tsx";
import { OptimisticList, type OptimisticRow } from "@/components/optimistic-list.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { TextField } from "@/components/text-field.tsx";
import { save } from "../actions.ts";
import { Gate } from "../gate.tsx";

interface Note {
  id: string;
  title: string;
}

/** A form whose notes are shown at once, inside a gate that may stop its submission. */
export function Notes({
  test,
  field,
  token,
}: {
  test: string;
  field: TextDescriptor;
  token: string;
}) {
  const notes = useOptimisticList<Note>({ items: [], keyOf: ({ id }) => id });
  const make = (data: FormData) => {
    const id = String(data.get("note") ?? newId());
    data.set("note", id);
    return { id, title: String(data.get("title")) };
  };
  return (
    <>
      <Gate>
        <Form id="sent" action={save.bind(null, test)} token={token} onSend={notes.add(make)}>
          <TextField field={field} label="Title" />
          <SubmitButton name="do" value="publish">
            Publish
          </SubmitButton>
        </Form>
      </Gate>
      <OptimisticList list={notes} row={NoteRow} id="notes" />
    </>
  );
}

function NoteRow({ row }: { row: OptimisticRow<Note> }) {
  return <p>{row.item.title}</p>;
}
