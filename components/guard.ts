"use client";

import { type FormState, idle } from "@/lib/form/state.ts";
import type { FormAction } from "./form.tsx";
import type { formTexts } from "./texts/form.ts";

/** What a form needs once it was sent: loaded while it is on its way. Nothing, where that can't be reached. */
export const afterSending = () => import("./after-sending.ts").catch(() => undefined);

/**
 * Wraps an action so that what never reached it (no connection, a body that is too large, a page of an older
 * build) becomes a state of the form, too. Unguarded, React puts the error page in place of the whole page.
 *
 * The typed values stay those of the state before: what is in the controls is newer, and stays in them.
 */
export function guard(
  action: FormAction,
  ref: React.RefObject<HTMLFormElement | null>,
  texts: typeof formTexts,
): FormAction {
  return async (previous, data) => {
    const form = ref.current;
    // A draft hears of it. It is told of a redirect, too, which takes the form off the page.
    const saved = () => form?.dispatchEvent(new Event("plainform:saved"));
    try {
      const state = await action(previous, data);
      if (state.status === "success") saved();
      return state;
    } catch (error) {
      const digest = `${(error as { digest?: unknown })?.digest}`;
      if (digest.startsWith("NEXT_REDIRECT")) saved();
      // Next's own control flow.
      if (digest.startsWith("NEXT_")) throw error;
      const after = await afterSending();
      return (
        after?.failureOf(error, previous, form, texts) ??
        answer(previous, "failed", texts.unreachable)
      );
    }
  };
}

/** A state that the browser makes by itself. Its values stay those of the answer before. */
export function answer(
  { values }: FormState,
  status: FormState["status"],
  error: string | undefined,
  fieldErrors: FormState["fieldErrors"] = {},
): FormState {
  const formErrors = error === undefined ? [] : [error];
  // Not crypto.randomUUID(), which pages without HTTPS don't have.
  return { ...idle, values, status, fieldErrors, formErrors, submission: String(Math.random()) };
}
