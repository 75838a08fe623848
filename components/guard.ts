"use client";

import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import type { FormState } from "@/lib/form/state.ts";
import { tooLargeText } from "@/lib/http/too-large.ts";
import type { FormAction } from "./form.tsx";
import { texts } from "./texts.ts";

/**
 * Wraps an action so that what never reached it (no connection, a body that is too large, a page of an older
 * build) becomes a state of the form, too. Unguarded, React puts the error page in place of the whole page.
 *
 * The typed values stay those of the state before: what is in the controls is newer, and stays in them.
 */
export function guard(action: FormAction): FormAction {
  return async (previous, data) => {
    try {
      return await action(previous, data);
    } catch (error) {
      unstable_rethrow(error);
      return failed(previous, reason(error));
    }
  };
}

function failed(previous: FormState, message: string): FormState {
  return {
    status: "failed",
    values: previous.values,
    fieldErrors: {},
    formErrors: [message],
    submission: crypto.randomUUID(),
  };
}

function reason(error: unknown): string {
  if (unstable_isUnrecognizedActionError(error)) return texts.outdated;
  if (error instanceof Error && error.message === tooLargeText) return texts.tooLarge;
  return texts.unreachable;
}
