"use client";

import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { type FormState, idle } from "@/lib/form/state.ts";
import { tooLargeText } from "@/lib/http/too-large.ts";
import type { FormAction } from "./form.tsx";
import { reloading, secret, stash } from "./stash.ts";
import type { formTexts } from "./texts/form.ts";

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
      const { digest, message } = (error ?? {}) as { digest?: unknown; message?: unknown };
      if (`${digest}`.startsWith("NEXT_REDIRECT")) saved();
      unstable_rethrow(error);
      if (message === tooLargeText) return answer(previous, "invalid", texts.tooLarge);
      if (!unstable_isUnrecognizedActionError(error))
        return answer(previous, "failed", texts.unreachable);
      // Where it can't be kept, the person is asked to copy it.
      if (form && stash(form, reloading, entriesOf(form))) location.reload();
      return answer(previous, "failed", texts.outdated);
    }
  };
}

/** What a form would send that a browser may keep, as JSON. */
function entriesOf(form: HTMLFormElement): string {
  const data = new FormData(form);
  for (const control of form.querySelectorAll<HTMLInputElement>(secret)) data.delete(control.name);
  return JSON.stringify(Array.from(data));
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
