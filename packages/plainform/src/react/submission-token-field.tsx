"use client";

import { useEffect, useRef, useState } from "react";
import { actionName, tokenName } from "../core/reserved-names.ts";
import { sessionText } from "./session-storage.ts";

/**
 * Returns the query of the address that a form with a token is sent to. The address differs slightly from the page's
 * own, so that the browser keeps the page, with its token, for the back button.
 *
 * @param token the page's token with its query: `uuid?page=2&` → `?page=2&`
 */
export function tokenQuery(token: string | undefined): string {
  return token?.slice(36) ?? "";
}

/**
 * Renders the hidden field with the form's token. Each accepted submission ends its token, so the same content sent
 * again on purpose is a new submission.
 *
 * @param saved the id of the last accepted submission
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
  // A page that is rendered again may bring a new token. The first token stays, because a retry must have the token of
  // its first try. The forms of a page share a token; the form's id makes it unique.
  const [own, setOwn] = useState(`${first.slice(0, 36)}.${id}`);
  const token = saved ? `${saved}.${id}` : own;

  // A page that is reloaded while its form is on the way never gets the answer. The new page uses the same token, so
  // that the server recognises the same content.
  useEffect(() => {
    const form = field.current?.form;
    const kept = form && sessionText(form, inFlight);
    if (kept) setOwn(kept);
  }, []);
  useEffect(() => {
    const form = field.current?.form;
    if (!form || !pending) return;
    sessionText(form, inFlight, token);
    return () => void sessionText(form, inFlight, null);
  }, [pending, token]);

  return (
    <>
      <input ref={field} type="hidden" name={tokenName} value={token} />
      {/* Only the server knows the action's id. The browser keeps the value in the HTML. */}
      <input type="hidden" name={actionName} suppressHydrationWarning {...named(action)} />
    </>
  );
}

/**
 * Returns the action's id and bound arguments as JSON, as React writes both into the HTML of a form. `$$FORM_ACTION` is
 * a React internal that only the server has.
 */
function named(action: object): { value?: string } {
  if (typeof window !== "undefined") return {};
  const { name = "", data } = (action as ReactAction).$$FORM_ACTION?.("") ?? {};
  if (!data) return { value: JSON.stringify([name.replace("$ACTION_ID_", "")]) };
  // The reference is found by its name, because React may write the arguments before it.
  const { id } = JSON.parse(String(data.get("$ACTION_:0")));
  data.delete("$ACTION_:0");
  return { value: JSON.stringify([id, ...Array.from(data.values(), String)]) };
}

interface ReactAction {
  $$FORM_ACTION?: (prefix: string) => { name?: string; data?: FormData | null };
}

const inFlight = "in flight";
