"use client";

import { isControlFlow, isRedirect } from "#framework";
import { clientState } from "./client-state.ts";
import type { FormAction } from "./form-action.ts";
import type { formTexts } from "./texts/form.ts";

/**
 * Loads the code for the time after a submission, while the form is on its way. Resolves to `undefined` if the file
 * can't be loaded.
 */
export const loadAfterSubmit = () => import("./after-submit.ts").catch(() => undefined);

/** The detail of the event `plainform:saved`, which the window gets. */
export interface SavedDetail {
  readonly form: HTMLFormElement | null;
  /** The submitted entries. */
  readonly data: FormData;
  /** The success message. It is absent after a redirect, because the next page shows the message. */
  readonly message?: string;
}

/**
 * Wraps an action so that a submission that fails on its way (no connection, a body that is too large, a page of an
 * older build) becomes a state of the form too. React would otherwise replace the whole page with the error page.
 *
 * Such a state keeps the previous state's values. The controls hold newer ones, and keep them.
 */
export function withNetworkErrors(
  action: FormAction,
  ref: React.RefObject<HTMLFormElement | null>,
  texts: typeof formTexts,
): FormAction {
  return async (previous, data) => {
    const form = ref.current;
    // The form's draft and every status message of the page listen to this event. It is sent here, because a redirect
    // takes the form off the page.
    const saved = (message?: string) =>
      dispatchEvent(new CustomEvent("plainform:saved", { detail: { form, data, message } }));
    try {
      const state = await action(previous, data);
      // An action that answers nothing leaves the form as it was.
      if (state?.status === "success") saved(state.message);
      return state;
    } catch (error) {
      if (isRedirect(error)) saved();
      if (isControlFlow(error)) throw error;
      const after = await loadAfterSubmit();
      return (
        after?.failureStateOf(error, previous, data, form, texts) ??
        clientState(previous, "failed", texts.unreachable)
      );
    }
  };
}
