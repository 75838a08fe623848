"use client";

import { useEffect } from "react";
import { clientState } from "./client-state.ts";
import { keepDraft, putBackKept, warnBeforeLeaving } from "./draft.ts";
import type { FormInternals } from "./form-internals.ts";
import type { LazyFeatureProps } from "./lazy-feature-props.ts";
import { reloadKey, sessionText } from "./session-storage.ts";
import { useTexts } from "./texts/text.tsx";
import { unsavedTexts } from "./texts/unsaved.ts";

/** Restores and stores a form's unsaved content, and asks before it is lost. */
export function useUnsaved(
  { draft, warnOnLeave }: Pick<LazyFeatureProps, "draft" | "warnOnLeave">,
  { form, state, changeState }: FormInternals,
): void {
  const texts = useTexts(unsavedTexts);
  // The microtasks run after the effects. Within an effect, React would not render the rows for the restored content.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the form appears
  useEffect(() => {
    queueMicrotask(() => {
      const kept = sessionText(form, reloadKey);
      if (!kept) return;
      sessionText(form, reloadKey, null);
      putBackKept(form, kept);
      changeState(() => clientState(state, "failed", texts.reloaded));
    });
  }, [form]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the form gets the name of its draft
  useEffect(() => {
    if (!draft) return;
    const ending = new AbortController();
    queueMicrotask(() => {
      if (ending.signal.aborted) return;
      const isFresh = state.submission === undefined;
      const isBack = keepDraft(form, draft, { isFresh, signal: ending.signal });
      if (isBack)
        changeState(() => ({ ...clientState(state, "idle", undefined), message: texts.restored }));
    });
    return () => ending.abort();
  }, [form, draft]);
  useEffect(() => {
    if (!warnOnLeave) return;
    const ending = new AbortController();
    warnBeforeLeaving(form, texts.leave, ending.signal);
    return () => ending.abort();
  }, [form, warnOnLeave, texts.leave]);
}
