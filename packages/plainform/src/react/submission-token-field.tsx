"use client";

import { useEffect, useRef, useState } from "react";
import { actionName, tokenName } from "../core/reserved-names.ts";
import { stash } from "./session-store.ts";

/**
 * The query of the address that a form with a token is sent to: not quite that of its page, so that a browser keeps
 * the page, with its token, for the way back.
 *
 * @param token `uuid?page=2&` → `?page=2&`
 */
export function tokenQuery(token: string | undefined): string {
  return token?.slice(36) ?? "";
}

/**
 * Renders a hidden field. Each accepted submission ends its token: the same sent again on purpose is a new one.
 *
 * @param saved the last accepted submission
 */
export function SubmissionTokenField({
  id,
  action,
  first,
  saved,
  pending,
}: {
  id: string;
  action: object;
  first: string;
  saved: string | undefined;
  pending: boolean;
}) {
  const field = useRef<HTMLInputElement>(null);
  // A page that is rendered anew may bring a new one, which must not part a retry from its first try. The forms of a
  // page share a token; with the form's own id it is one for each.
  const [own, setOwn] = useState(`${first.slice(0, 36)}.${id}`);
  const token = saved ? `${saved}.${id}` : own;

  // A page that is reloaded while its form is on the way never learns what came of it. The new page sends the same
  // token then, so that the same sent again is the same.
  useEffect(() => {
    const form = field.current?.form;
    const kept = form && stash(form, inFlight);
    if (kept) setOwn(kept);
  }, []);
  useEffect(() => {
    const form = field.current?.form;
    if (!form || !pending) return;
    stash(form, inFlight, token);
    return () => void stash(form, inFlight, null);
  }, [pending, token]);

  return (
    <>
      <input ref={field} type="hidden" name={tokenName} value={token} />
      {/* Only the server can name the action. The browser keeps what the HTML says. */}
      <input type="hidden" name={actionName} suppressHydrationWarning {...named(action)} />
    </>
  );
}

/**
 * The id of an action and what it is bound to, as React writes both into the HTML of a form. `$$FORM_ACTION` is React's
 * own, and is there on the server only.
 */
function named(action: object): { value?: string } {
  if (typeof window !== "undefined") return {};
  const { name = "", data } = (action as ReactAction).$$FORM_ACTION?.("") ?? {};
  if (!data) return { value: JSON.stringify([name.replace("$ACTION_ID_", "")]) };
  // By their names: React may write the arguments before the reference.
  const { id } = JSON.parse(String(data.get("$ACTION_:0")));
  data.delete("$ACTION_:0");
  return { value: JSON.stringify([id, ...Array.from(data.values(), String)]) };
}

interface ReactAction {
  $$FORM_ACTION?: (prefix: string) => { name?: string; data?: FormData | null };
}

const inFlight = "in flight";
