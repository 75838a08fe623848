"use client";

import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { type FormState, idle } from "@/lib/form/state.ts";
import { tooLargeText } from "@/lib/http/too-large.ts";
import type { FormAction } from "./form.tsx";
import type { Texts } from "./texts.ts";

/** What the form around an action wants to know of it. */
export interface Watcher {
  texts: Texts;
  /** It was saved. Told of a redirect, too, which takes the form off the page. */
  onSaved: () => void;
  /** The page is one of an older build. Reloads it; what it answers is shown where that isn't done. */
  onOutdated: () => void;
}

/**
 * Wraps an action so that what never reached it (no connection, a body that is too large, a page of an older
 * build) becomes a state of the form, too. Unguarded, React puts the error page in place of the whole page.
 *
 * The typed values stay those of the state before: what is in the controls is newer, and stays in them.
 */
export function guard(action: FormAction, { texts, onSaved, onOutdated }: Watcher): FormAction {
  return async (previous, data) => {
    try {
      const state = await action(previous, data);
      if (state.status === "success") onSaved();
      return state;
    } catch (error) {
      if (String((error as { digest?: unknown })?.digest).startsWith("NEXT_REDIRECT")) onSaved();
      unstable_rethrow(error);
      if ((error as Error)?.message === tooLargeText) {
        return answer(previous, "invalid", texts.tooLarge);
      }
      if (!unstable_isUnrecognizedActionError(error)) {
        return answer(previous, "failed", texts.unreachable);
      }
      onOutdated();
      return answer(previous, "failed", texts.outdated);
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
