"use client";

import { useEffect, useState } from "react";
import { type Flash, flashCookie } from "@/lib/form/flash-cookie.ts";
import { useForm } from "./form-context.ts";

/**
 * Says what was done: the message of the form around it, or the one that the page before left. Renders a
 * `<p role="status">` that is there, empty, from the start, so that a screen reader hears it fill.
 *
 * @example <StatusMessage flash={await readFlash()} />
 */
export function StatusMessage({ flash }: { flash?: Flash | undefined }) {
  const { state } = useForm();
  const left = useOnce(flash);
  const message = state.submission === undefined ? left : state.message;
  return (
    <p
      role="status"
      className="rounded-card border border-success bg-success-soft px-5 py-3 font-semibold text-success empty:sr-only"
    >
      {message}
    </p>
  );
}

/** Flashes that this document has shown: the router may show a page again that it remembers with its flash. */
const shown = new Set<string>();

function useOnce(flash: Flash | undefined): string | undefined {
  const [isNew] = useState(() => flash !== undefined && !shown.has(flash.id));
  useEffect(() => {
    if (!flash) return;
    shown.add(flash.id);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `${flashCookie}=; path=/; max-age=0`;
  }, [flash]);
  return isNew ? flash?.message : undefined;
}
