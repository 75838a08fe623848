"use client";

import {
  characterLength,
  characterLimitTexts,
  countTexts,
  formatPlural,
  observeControl,
  type TextDescriptor,
  useHydrated,
  useTexts,
} from "plainform/react";
import { useEffect, useRef } from "react";
import { CharacterLimit } from "./character-limit.tsx";

/** The pause in typing after which a screen reader announces the count, in milliseconds. */
const announceDelay = 1_000;

/**
 * Shows the limit of a text and, where scripts run, the number of characters that are left, counted as the schema counts
 * them. The count is written into the DOM, so that a keystroke renders nothing.
 */
export function CharacterCount({
  id,
  field,
  controlId,
}: {
  id: string;
  field: TextDescriptor;
  controlId: string;
}) {
  const texts = useTexts({ ...characterLimitTexts, ...countTexts });
  const hasScripts = useHydrated();
  const seen = useRef<HTMLParagraphElement>(null);
  const heard = useRef<HTMLParagraphElement>(null);
  const { maxLength = 0, transforms } = field;

  useEffect(() => {
    if (!hasScripts) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = observeControl(controlId, ({ value }, isEntered) => {
      const left = maxLength - characterLength(value, transforms);
      const { charactersOver, charactersLeft } = texts;
      const text = formatPlural(left < 0 ? charactersOver : charactersLeft, Math.abs(left), texts);
      if (seen.current) {
        seen.current.textContent = text;
        seen.current.dataset.over = String(left < 0);
      }
      clearTimeout(timer);
      if (isEntered) timer = setTimeout(() => say(heard.current, text), announceDelay);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [controlId, hasScripts, maxLength, transforms, texts]);

  const look = "mt-1 text-sm text-muted";
  return (
    <>
      <CharacterLimit id={id} max={maxLength} className={hasScripts ? "sr-only" : look} />
      {hasScripts ? (
        <>
          <p
            ref={seen}
            aria-hidden
            className={`${look} min-h-lh data-[over=true]:font-semibold data-[over=true]:text-danger`}
          />
          <p ref={heard} aria-live="polite" className="sr-only" />
        </>
      ) : null}
    </>
  );
}

function say(region: HTMLElement | null, text: string): void {
  if (region) region.textContent = text;
}
