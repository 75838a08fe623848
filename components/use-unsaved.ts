"use client";

import { useEffect } from "react";
import type { FormState } from "@/lib/form/state.ts";
import { useTexts } from "./form-texts.tsx";
import { answer } from "./guard.ts";
import type { Slots } from "./slots.ts";
import { stash, stashed } from "./stash.ts";
import { type Control, typingIn } from "./typing.ts";

export interface UnsavedProps {
  /**
   * Keeps what is entered in this browser under this name, until it was sent: it survives a crash and a new version
   * of the site. Never passwords, codes, files, or fields that the schema marks as secret.
   */
  draft?: string | undefined;
  /** Asks before a page is left on which something was entered and not sent. */
  warnOnLeave?: boolean | undefined;
}

/**
 * Looks after what was entered and not saved. What does so is loaded only where it is asked for.
 *
 * @param show makes a state the form's, in place of the last answer
 */
export function useUnsaved(
  ref: React.RefObject<HTMLFormElement | null>,
  slots: Slots,
  { draft, warnOnLeave }: UnsavedProps,
  state: FormState,
  show: (state: FormState) => void,
): void {
  const texts = useTexts();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the form appears
  useEffect(() => {
    const form = ref.current;
    const kept = form ? stashed(form, reloading) : undefined;
    if (!form || !(kept ?? draft ?? warnOnLeave)) return;
    const ending = new AbortController();
    const { signal } = ending;
    const isFresh = state.submission === undefined;
    void import("./unsaved.ts").then(({ keepDraft, putBackKept, warnBeforeLeaving }) => {
      if (signal.aborted) return;
      if (kept !== undefined && stash(form, reloading, undefined)) {
        putBackKept(form, kept);
        show(answer(state, "failed", texts.reloaded));
      }
      if (draft !== undefined) {
        const isBack = keepDraft(form, draft, { isKept: isKept(slots), isFresh, signal });
        if (isBack) show({ ...answer(state, "idle", undefined), message: texts.restored });
      }
      if (warnOnLeave) warnBeforeLeaving(form, texts.leave, signal);
    });
    return () => ending.abort();
  }, [draft, warnOnLeave]);
}

const reloading = "reloading";

/** Opens the page again, in its new version, with what was entered. */
export function reload(form: HTMLFormElement, slots: Slots): void {
  const typing = JSON.stringify(Array.from(typingIn(form, isKept(slots))));
  // Where it can't be kept, the person is asked to copy it.
  if (stash(form, reloading, typing)) location.reload();
}

/** Secrets are not kept: what a browser keeps, others who use it can read. */
function isKept(slots: Slots): (control: Control) => boolean {
  return ({ type, autocomplete, name }) =>
    type !== "password" &&
    !/password|one-time-code|^cc-/.test(autocomplete) &&
    !slots.at(name)?.field.secret;
}
