"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { rootPath } from "@/lib/address.ts";
import { type Flash, flashCookie } from "@/lib/form/flash-cookie.ts";
import { classNames } from "./class-names.ts";
import { useForm } from "./form-context.ts";

/**
 * Says what was done: the message of the form around it, or the one that the page before left. Renders a
 * `<p role="status">` that is there, empty, from the start, so that a screen reader hears it fill.
 *
 * @example <StatusMessage flash={await readFlash()} />
 */
export function StatusMessage({
  flash,
  className,
  ...attributes
}: { flash?: Flash | undefined } & Omit<React.ComponentProps<"p">, "ref" | "role" | "children">) {
  const { state } = useForm();
  const left = useOnce(flash);
  const message = state.submission === undefined ? left : state.message;
  const paragraph = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The list that grew, or the keyboard of a phone, may have moved it out of sight.
    if (message !== undefined) paragraph.current?.scrollIntoView({ block: "nearest" });
  }, [message]);
  return (
    <p
      {...attributes}
      ref={paragraph}
      role="status"
      className={classNames(
        "scroll-my-6 rounded-card border border-success bg-success-soft px-5 py-3 font-semibold text-success empty:sr-only",
        className,
      )}
    >
      {message}
    </p>
  );
}

/** Flashes that this document has shown: the router may show a page again that it remembers with its flash. */
const shown = new Set<string>();

/** The message of a flash: at once in the server's HTML, else just after the empty paragraph is there. */
function useOnce(flash: Flash | undefined): string | undefined {
  const isServerHtml = useSyncExternalStore(never, no, yes);
  const [isShown, setIsShown] = useState(isServerHtml);
  const [isNew] = useState(() => flash !== undefined && !shown.has(flash.id));
  useEffect(() => {
    if (!flash) return;
    setIsShown(true);
    shown.add(flash.id);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `${flashCookie}=; path=${rootPath()}; max-age=0`;
  }, [flash]);
  return isNew && isShown ? flash?.message : undefined;
}

const never = () => () => {};
const no = () => false;
const yes = () => true;
