"use client";

import {
  clearFlash,
  type Flash,
  noRedirectName,
  resultId,
  type Saved,
  useFormContext,
} from "plainform/react";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { classNames } from "./class-names.ts";

/**
 * Shows the latest success: the message of the surrounding form; or, outside a form, the previous page's message, and
 * those of the page's forms without a `StatusMessage` of their own. It renders a `<p role="status">` that is empty from
 * the start, so that a screen reader announces the text that fills it. It is emptied when another form of the page is
 * saved or the page's address changes, because the message is then outdated.
 *
 * @example <StatusMessage flash={await readFlash()} />
 */
export function StatusMessage({
  flash,
  className,
  ...attributes
}: { flash?: Flash | undefined } & Omit<React.ComponentProps<"p">, "ref" | "role" | "children">) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const { id, state } = useFormContext();
  const message = useLastMessage(flash, paragraph);
  // Without JavaScript, the answer's address leads to this message. Screen readers don't announce a status that was in
  // the page when it loaded, so the message needs the focus.
  const isResult = message !== undefined && message === state.message;
  useEffect(() => {
    // A list that has grown, or a phone’s keyboard, may have moved the message out of view.
    if (message !== undefined) paragraph.current?.scrollIntoView({ block: "nearest" });
  }, [message]);
  return (
    <p
      {...(isResult && { id: resultId(id), tabIndex: -1 })}
      {...attributes}
      ref={paragraph}
      role="status"
      data-message
      className={classNames(
        "scroll-my-6 rounded-card border border-success bg-success-soft px-5 py-3 font-semibold text-success empty:sr-only",
        className,
      )}
    >
      {message}
    </p>
  );
}

/** The flashes that this document has shown, because the router may show a cached page again with its flash. */
const shown = new Set<string>();

function useLastMessage(
  flash: Flash | undefined,
  paragraph: React.RefObject<HTMLElement | null>,
): string | undefined {
  const { state } = useFormContext();
  const { submission, message } = state;
  // The server’s HTML has the text at once. In the browser it follows the empty paragraph.
  const isServerHtml = useSyncExternalStore(never, no, yes);
  const [said, say] = useState(submission === undefined && isServerHtml ? flash?.message : message);
  const [answer, setAnswer] = useState({ submission, message });
  if (answer.submission !== submission || answer.message !== message) {
    setAnswer({ submission, message });
    say(message);
  }
  /** The address at which the message was shown. */
  const saidAt = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said last is said here
  useEffect(() => {
    saidAt.current = address();
  }, [said, answer]);
  useEffect(() => {
    if (!flash) return;
    clearFlash();
    if (shown.has(flash.id)) return;
    shown.add(flash.id);
    saidAt.current = address();
    // Screen readers announce text that fills an existing paragraph. An effect may run in the same task in which the
    // paragraph appears.
    setTimeout(() => say(flash.message));
  }, [flash]);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const onSaved = (event: Event) => {
      const { form, data, message } = (event as CustomEvent<Saved>).detail;
      const around = paragraph.current?.closest("form");
      // The message of the surrounding form comes with its state.
      if (around && around === form) return;
      const isSaidElsewhere =
        around || data.has(noRedirectName) || form?.querySelector("[data-message]") !== null;
      saidAt.current = address();
      say(isSaidElsewhere ? undefined : message);
    };
    const onMove = () =>
      // A flash for the new address arrives in the same task.
      queueMicrotask(() => address() !== saidAt.current && say(undefined));
    // The browser may restore a page from its back/forward cache, with an outdated message.
    const onShow = ({ persisted }: PageTransitionEvent) => persisted && say(undefined);
    addEventListener("plainform:saved", onSaved, { signal });
    addEventListener("pageshow", onShow, { signal });
    // Without the Navigation API, the message stays until the next one.
    (window as { navigation?: EventTarget }).navigation?.addEventListener(
      "currententrychange",
      onMove,
      { signal },
    );
    return () => ending.abort();
  }, [paragraph]);
  return said;
}

/** Returns the address without its fragment, which is only another place on the same page. */
function address(): string {
  return location.pathname + location.search;
}

const never = () => () => {};
const no = () => false;
const yes = () => true;
