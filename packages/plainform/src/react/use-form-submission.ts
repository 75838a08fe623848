"use client";

import { useActionState, useEffect, useRef } from "react";
import type { FormState } from "../core/form-state.ts";
import type { PendingSubmission } from "./after-submit.ts";
import type { FormAction } from "./form-action.ts";
import { resultId } from "./form-context.ts";
import type { FormParts } from "./form-parts.ts";
import { onControls } from "./on-controls.ts";
import { sentBy } from "./press-button.ts";
import { loadAfterSubmit, withNetworkErrors } from "./safe-action.ts";
import { contentOf, inTurn } from "./submission-queue.ts";
import { tokenQuery } from "./submission-token-field.tsx";
import { formTexts } from "./texts/form.ts";
import { useTexts } from "./texts/text.tsx";

/**
 * Sends a form to its action: the same content at most once at a time, and each submission after the one before. After a
 * success the form starts over.
 */
export function useFormSubmission(
  ref: React.RefObject<HTMLFormElement | null>,
  id: string,
  action: FormAction,
  token: string | undefined,
  initialState: FormState,
  interceptSubmit: FormParts["interceptSubmit"],
) {
  // React's `pending` comes a render too late to stop the second of two quick clicks.
  const inFlight = useRef<PendingSubmission>(undefined);
  const accepted = useRef<string>(undefined);
  /** The button of the latest press. What is around the form may still prevent that submission. */
  const submitter = useRef<HTMLButtonElement>(null);
  const safeAction = withNetworkErrors(action, ref, useTexts(formTexts));
  const isServer = typeof window === "undefined";
  // An action that answers nothing leaves the form as it was.
  const [answered = initialState, send, pending] = useActionState<FormState, FormData>(
    // The server's HTML must carry the action itself; only the browser needs what is around it.
    (isServer ? action : inTurn(safeAction, id, accepted)) as FormAction<unknown>,
    initialState,
    // Without JavaScript the answer arrives at the error summary, or at the message. The id is the form's own, because two
    // forms that shared one would both show the errors of either.
    `${tokenQuery(token)}#${resultId(id)}`,
  );

  useEffect(
    () =>
      onControls(ref.current as HTMLFormElement, ["input"], (control) =>
        inFlight.current?.editedMeanwhile.add(control),
      ),
    [ref],
  );
  useEffect(() => {
    // Buttons outside of the form look whether it is busy.
    dispatchEvent(new Event("plainform:pending"));
    const submission = inFlight.current;
    if (pending || !submission) return;
    if (answered.status !== "success") inFlight.current = undefined;
    else {
      loadAfterSubmit().then((after) => {
        // Something else was sent meanwhile. The form starts over after that.
        if (inFlight.current !== submission) return;
        inFlight.current = undefined;
        if (after && ref.current) after.resetForm(ref.current, submission);
        // Without that file, a reset would take away what was entered meanwhile.
        else if (submission.editedMeanwhile.size === 0) ref.current?.reset();
      });
    }
  }, [ref, pending, answered]);

  /** React calls it once nobody has prevented the submission, which isn't known in `onSubmit`. */
  const submit = (data: FormData) => {
    if (ref.current) sentBy.set(ref.current, submitter.current);
    if (interceptSubmit.current && !data.has("intent")) return interceptSubmit.current(data);
    inFlight.current = {
      content: contentOf(data),
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
