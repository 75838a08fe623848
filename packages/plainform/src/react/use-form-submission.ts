"use client";

import { useActionState, useEffect, useRef } from "react";
import type { FormState } from "../core/form-state.ts";
import type { PendingSubmission } from "./after-submit.ts";
import type { FormAction } from "./form-action.ts";
import { resultIdOf } from "./form-context.ts";
import type { FormInternals } from "./form-internals.ts";
import { listenToControls } from "./listen-to-controls.ts";
import { tokenQuery } from "./submission-token-field.tsx";
import { lastSubmitter } from "./submitters.ts";
import { formTexts } from "./texts/form.ts";
import { useTexts } from "./texts/text.tsx";
import { formContent, withLatestToken } from "./with-latest-token.ts";
import { loadAfterSubmit, withNetworkErrors } from "./with-network-errors.ts";

/**
 * Sends a form to its action: the same content only once at a time, and each submission after the previous answer.
 * After a success the form is reset.
 */
export function useFormSubmission(
  ref: React.RefObject<HTMLFormElement | null>,
  id: string,
  action: FormAction,
  token: string | undefined,
  initialState: FormState,
  interceptSubmit: FormInternals["interceptSubmit"],
) {
  // React's `pending` comes a render too late to stop the second of two quick clicks.
  const inFlight = useRef<PendingSubmission>(undefined);
  const accepted = useRef<string>(undefined);
  /** The button of the latest click. A handler outside the form may still prevent that submission. */
  const submitter = useRef<HTMLButtonElement>(null);
  const safeAction = withNetworkErrors(action, ref, useTexts(formTexts));
  const isServer = typeof window === "undefined";
  // An action that returns nothing leaves the form as it was.
  const [answered = initialState, send, pending] = useActionState<FormState, FormData>(
    // The server's HTML must carry the action itself. Only the browser needs the wrappers.
    (isServer ? action : withLatestToken(safeAction, id, accepted)) as FormAction<unknown>,
    initialState,
    // Without JavaScript the answer arrives at the error summary or at the message. The id is the form's own, because
    // two forms with one id would each show the other's errors.
    `${tokenQuery(token)}#${resultIdOf(id)}`,
  );

  useEffect(
    () =>
      listenToControls(ref.current as HTMLFormElement, ["input"], (control) =>
        inFlight.current?.editedMeanwhile.add(control),
      ),
    [ref],
  );
  useEffect(() => {
    // Buttons outside the form listen to this event to see whether the form is busy.
    dispatchEvent(new Event("plainform:pending"));
    const submission = inFlight.current;
    if (pending || !submission) return;
    if (answered.status !== "success") inFlight.current = undefined;
    else {
      loadAfterSubmit().then((after) => {
        // The form is reset after the later submission, if another one was sent meanwhile.
        if (inFlight.current !== submission) return;
        inFlight.current = undefined;
        if (after && ref.current) after.resetForm(ref.current, submission);
        // Without the loaded file, a reset would lose the edits that were made meanwhile.
        else if (submission.editedMeanwhile.size === 0) ref.current?.reset();
      });
    }
  }, [ref, pending, answered]);

  /** React calls this function only if no handler has prevented the submission, which `onSubmit` can't know yet. */
  const submit = (data: FormData) => {
    if (ref.current) lastSubmitter.set(ref.current, submitter.current);
    if (interceptSubmit.current && !data.has("intent")) return interceptSubmit.current(data);
    inFlight.current = {
      content: formContent(data),
      focused: document.activeElement,
      editedMeanwhile: new Set(),
    };
    loadAfterSubmit();
    send(data);
  };

  return {
    answered,
    pending,
    safeAction,
    inFlight,
    submitter,
    formAction: isServer ? send : submit,
  };
}
