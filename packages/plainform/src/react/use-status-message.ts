"use client";

import { useEffect, useRef, useState } from "react";
import type { Flash } from "../core/flash-cookie.ts";
import { noRedirectName } from "../core/reserved-names.ts";
import { clearFlash } from "./clear-flash.ts";
import { useFormContext } from "./form-context.ts";
import { useHydrated } from "./use-hydrated.ts";
import type { SavedDetail } from "./with-network-errors.ts";

/** The latest success message, and the attributes of the `<p>` that shows it. */
export interface StatusMessageState {
  message: string | undefined;
  attributes: {
    ref: React.RefObject<HTMLParagraphElement | null>;
    role: "status";
    "data-message": true;
    id?: string;
    tabIndex?: -1;
  };
}

/**
 * Returns the latest success message: that of the surrounding form; or, outside a form, that of the previous page, and
 * those of the page's forms without a status message of their own. Render the `<p>` also while it is empty, so that a
 * screen reader announces the text that fills it.
 *
 * @param flash the previous page's message, from `readFlash`
 * @example
 * const { message, attributes } = useStatusMessage();
 * return <p {...attributes}>{message}</p>;
 */
export function useStatusMessage(flash?: Flash | undefined): StatusMessageState {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const { resultId, state } = useFormContext();
  const message = useLatestMessage(flash, paragraph);
  // Without JavaScript, the address of the answer leads to this message. A browser doesn't announce a status that was
  // there when the page was loaded, so the message needs the focus to be heard.
  const isResult = message !== undefined && message === state.message;
  useEffect(() => {
    // The list that grew, or the keyboard of a phone, may have moved it out of sight.
    if (message !== undefined) paragraph.current?.scrollIntoView({ block: "nearest" });
  }, [message]);
  return {
    message,
    attributes: {
      ref: paragraph,
      role: "status",
      "data-message": true,
      ...(isResult && ({ id: resultId, tabIndex: -1 } as const)),
    },
  };
}

/** The flashes that this document has shown, because the router may show a cached page again with its flash. */
const shown = new Set<string>();

function useLatestMessage(
  flash: Flash | undefined,
  paragraph: React.RefObject<HTMLElement | null>,
): string | undefined {
  const { state } = useFormContext();
  const { submission, message } = state;
  // The server's HTML has the flash from the start. Elsewhere it comes just after the empty paragraph.
  const isServerHtml = !useHydrated();
  const [said, say] = useState(submission === undefined && isServerHtml ? flash?.message : message);
  const [answer, setAnswer] = useState({ submission, message });
  if (answer.submission !== submission || answer.message !== message) {
    setAnswer({ submission, message });
    say(message);
  }
  /** The address at which the message was shown. */
  const shownAt = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each message and each answer is shown at this address
  useEffect(() => {
    shownAt.current = currentAddress();
  }, [said, answer]);
  useEffect(() => {
    if (!flash) return;
    clearFlash();
    if (shown.has(flash.id)) return;
    shown.add(flash.id);
    shownAt.current = currentAddress();
    // A screen reader announces the text that fills an existing paragraph. An effect may run in the very task in which
    // the paragraph appears.
    setTimeout(() => say(flash.message));
  }, [flash]);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const onSaved = (event: Event) => {
      const { form, data, message } = (event as CustomEvent<SavedDetail>).detail;
      const around = paragraph.current?.closest("form");
      // The form's state brings the message of the form itself.
      if (around && around === form) return;
      const isSaidElsewhere =
        around || data.has(noRedirectName) || form?.querySelector("[data-message]") !== null;
      shownAt.current = currentAddress();
      say(isSaidElsewhere ? undefined : message);
    };
    const onMove = () =>
      // A flash that comes with the new address is shown in the same task.
      queueMicrotask(() => currentAddress() !== shownAt.current && say(undefined));
    // The browser may restore a page from its back/forward cache, with an outdated message.
    const onShow = ({ persisted }: PageTransitionEvent) => persisted && say(undefined);
    addEventListener("plainform:saved", onSaved, { signal });
    addEventListener("pageshow", onShow, { signal });
    // Some browsers don't have the Navigation API yet: there, the message stays until the next one.
    (window as { navigation?: EventTarget }).navigation?.addEventListener(
      "currententrychange",
      onMove,
      { signal },
    );
    return () => ending.abort();
  }, [paragraph]);
  return said;
}

/** Returns the page's address. Another place on the page is the same address. */
function currentAddress(): string {
  return location.pathname + location.search;
}
