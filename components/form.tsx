"use client";

import { useActionState, useEffect, useId, useRef, useState } from "react";
import { type FormState, idle } from "@/lib/form/state.ts";
import { tokenName } from "@/lib/form/token-name.ts";
import { FormContext, summaryId } from "./form-context.ts";
import { guard } from "./guard.ts";
import { keepTypedSince, type Typed, typedIn } from "./kept-typing.ts";

/** A Server Action that answers with `submit`. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

export interface FormProps extends Omit<React.ComponentProps<"form">, "action" | "id" | "onReset"> {
  /** A Server Action, as it is or bound to ids. It goes into the HTML, so a function of the browser won't do. */
  action: FormAction;
  /** From `submissionToken()`: with it, sending the same twice (a double click, a reload, back and again) saves once. */
  token?: string | undefined;
}

/**
 * A form. Renders a `<form>` that posts to the page it is on. Without JavaScript that is all: the answer is the page
 * with errors and typed values in it. With JavaScript the same form is sent without a reload, at most once at a
 * time, and keeps everything typed until it succeeds.
 *
 * @example
 * <Form action={createPost}>
 *   <ErrorSummary />
 *   <TextField field={postFields.title} label="Title" />
 *   <SubmitButton pendingLabel="Publishing…">Publish post</SubmitButton>
 * </Form>
 */
export function Form({ action, token, children, className, onSubmit, ...attributes }: FormProps) {
  const id = useId();
  const [state, send, pending] = useActionState<FormState, FormData>(
    // The server's HTML must carry the action itself; only the browser needs the guard.
    typeof window === "undefined" ? action : guard(action),
    idle,
    // Without JavaScript the answer arrives at the error summary. The id is the form's own: with one that
    // two forms share, both would show the errors of either.
    `#${summaryId(id)}`,
  );

  // `pending` comes a render too late to stop the second of two quick clicks.
  const locked = useRef(false);
  const sent = useRef<Typed>(undefined);
  useEffect(() => {
    if (!pending) locked.current = false;
  }, [pending]);

  return (
    <form
      {...attributes}
      action={send}
      noValidate
      aria-busy={pending ? true : undefined}
      className={className ?? "space-y-6"}
      onSubmit={(event) => {
        if (locked.current) return event.preventDefault();
        onSubmit?.(event);
        locked.current = !event.defaultPrevented;
        sent.current = typedIn(event.currentTarget);
      }}
      onReset={(event) => {
        // React resets a form after its action. Only a success may, and not what was typed since.
        if (state.status !== "success") event.preventDefault();
        else if (sent.current) keepTypedSince(sent.current, event.currentTarget);
      }}
    >
      {token === undefined ? null : <Token id={id} first={token} state={state} />}
      <FormContext value={{ id, state, pending }}>{children}</FormContext>
    </form>
  );
}

/** Each accepted submission ends its token: the same sent again on purpose is a new one. */
function Token({ id, first, state }: { id: string; first: string; state: FormState }) {
  // A page that is rendered anew brings a new one, which must not part a retry from its first try.
  const [initial] = useState(first);
  const [accepted, setAccepted] = useState<string>();
  if (state.status === "success" && state.submission && state.submission !== accepted) {
    setAccepted(state.submission);
  }
  // The forms of a page share a token; with the form's own id it is one for each.
  return <input type="hidden" name={tokenName} value={`${accepted ?? initial}.${id}`} />;
}
