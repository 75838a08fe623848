"use client";

import { isControlFlow, isRedirect } from "#framework";
import { clientState } from "./client-state.ts";
import type { FormAction } from "./form-action.ts";
import type { formTexts } from "./texts/form.ts";

/** What a form needs once it was sent: loaded while it is on its way. Nothing, where that can't be reached. */
export const loadAfterSubmit = () => import("./after-submit.ts").catch(() => undefined);

/** What the event `plainform:saved` tells the window. */
export interface Saved {
  readonly form: HTMLFormElement | null;
  /** What was sent. */
  readonly data: FormData;
  /** What was done. Nothing where the message is that of the page to which the answer leads. */
  readonly message?: string;
}

/**
 * Wraps an action so that what never reached it (no connection, a body that is too large, a page of an older
 * build) becomes a state of the form, too. Unguarded, React puts the error page in place of the whole page.
 *
 * The typed values stay those of the state before: what is in the controls is newer, and stays in them.
 */
export function withNetworkErrors(
  action: FormAction,
  ref: React.RefObject<HTMLFormElement | null>,
  texts: typeof formTexts,
): FormAction {
  return async (previous, data) => {
    const form = ref.current;
    // The form's draft hears of it, and every status message of the page. A redirect takes the form off the page.
    const saved = (message?: string) =>
      dispatchEvent(new CustomEvent("plainform:saved", { detail: { form, data, message } }));
    try {
      const state = await action(previous, data);
      if (state.status === "success") saved(state.message);
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
