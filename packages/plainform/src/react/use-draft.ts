"use client";

import { useEffect } from "react";
import { clientState } from "./client-state.ts";
import { keepDraft, putBackKept, warnBeforeLeaving } from "./draft.ts";
import type { FormParts } from "./form-parts.ts";
import type { LazyFeatureProps } from "./lazy-feature-props.ts";
import { reloading, stash } from "./session-store.ts";
import { useTexts } from "./texts/text.tsx";
import { unsavedTexts } from "./texts/unsaved.ts";

/** Restores and stores a form's unsaved content, and asks before it is lost. */
export function useUnsaved(
  { draft, warnOnLeave }: Pick<LazyFeatureProps, "draft" | "warnOnLeave">,
  { form, state, changeState }: FormParts,
): void {
  const texts = useTexts(unsavedTexts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the form appears
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    // The microtask runs after the effects. Within an effect, React would not render the rows for the restored content.
    queueMicrotask(() => {
      if (signal.aborted) return;
      const kept = stash(form, reloading);
      if (kept) {
        stash(form, reloading, null);
        putBackKept(form, kept);
        changeState(() => clientState(state, "failed", texts.reloaded));
      }
      if (draft !== undefined) {
        const isFresh = state.submission === undefined;
        const isBack = keepDraft(form, draft, { isFresh, signal });
        if (isBack)
          changeState(() => ({
            ...clientState(state, "idle", undefined),
            message: texts.restored,
          }));
      }
      if (warnOnLeave) warnBeforeLeaving(form, texts.leave, signal);
    });
    return () => ending.abort();
  }, [draft, warnOnLeave]);
}
