"use client";

import { useFormContext } from "plainform/react";
import { useEffect, useState } from "react";
import { changePost } from "@/actions/posts.ts";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";

/**
 * Restores the post that was deleted last. It is shown beside the message of the deletion.
 *
 * @param deleted the id of that post, while the page has the message
 */
export function UndoDeletion({ deleted, here }: { deleted: string | undefined; here: string }) {
  // The page is read again without the message, such as when somebody comes back to its tab. The button may have the
  // focus by then.
  const [last, setLast] = useState(deleted);
  if (deleted !== undefined && deleted !== last) setLast(deleted);
  if (last === undefined) return null;
  return (
    <Form key={last} action={changePost.bind(null, last, here)} className="mt-4 space-y-4">
      <ErrorSummary />
      <UndoButton id={last} />
      <StatusMessage />
    </Form>
  );
}

function UndoButton({ id }: { id: string }) {
  const isDone = useFormContext().state.status === "success";
  useEffect(() => {
    // The button that had the focus is gone, so the restored post gets the focus.
    if (isDone) document.getElementById(`post-${id}`)?.closest("li")?.focus();
  }, [isDone, id]);
  if (isDone) return null;
  return (
    <SubmitButton
      // The address that answers a deletion leads here, which gives the button the focus where no script runs.
      id="deleted"
      // Where scripts run, the router scrolls to it and gives nothing the focus.
      autoFocus
      tone="quiet"
      name="change"
      value="restore"
      pendingLabel="Restoring…"
      className="scroll-mt-24"
    >
      Undo the deletion
    </SubmitButton>
  );
}
