"use client";

import { useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/form/state.ts";
import { tokenName } from "@/lib/form/token-name.ts";
import { stash, stashed } from "./stash.ts";

/**
 * The query of the address that a form with a token is sent to: not quite that of its page, so that a browser keeps
 * the page, with its token, for the way back.
 *
 * @param token `uuid?page=2&` → `?page=2&`
 */
export function tokenQuery(token: string | undefined): string {
  return token?.slice(36) ?? "";
}

/** Renders a hidden field. Each accepted submission ends its token: the same sent again on purpose is a new one. */
export function Token({
  id,
  first,
  state,
  pending,
}: {
  id: string;
  first: string;
  state: FormState;
  pending: boolean;
}) {
  const field = useRef<HTMLInputElement>(null);
  // A page that is rendered anew may bring a new one, which must not part a retry from its first try. The forms of a
  // page share a token; with the form's own id it is one for each.
  const [token, setToken] = useState(`${first.slice(0, 36)}.${id}`);
  const [accepted, setAccepted] = useState<string>();
  if (state.status === "success" && state.submission && state.submission !== accepted) {
    setAccepted(state.submission);
    setToken(`${state.submission}.${id}`);
  }

  // A page that is reloaded while its form is on the way never learns what came of it. The new page sends the same
  // token then, so that the same sent again is the same.
  useEffect(() => {
    const form = field.current?.form;
    const kept = form && stashed(form, inFlight);
    if (kept) setToken(kept);
  }, []);
  useEffect(() => {
    const form = field.current?.form;
    if (!form || !pending) return;
    stash(form, inFlight, token);
    return () => void stash(form, inFlight, undefined);
  }, [pending, token]);

  return <input ref={field} type="hidden" name={tokenName} value={token} />;
}

const inFlight = "in flight";
