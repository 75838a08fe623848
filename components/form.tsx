"use client";

import { useActionState, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { FieldErrors } from "@/lib/form/issues.ts";
import { type FormState, idle } from "@/lib/form/state.ts";
import { tokenName } from "@/lib/form/token-name.ts";
import { errorsAt, errorsIn } from "./checks.ts";
import { summaryId } from "./form-context.ts";
import { FormProvider } from "./form-provider.tsx";
import { guard } from "./guard.ts";
import { afterPress, watchPresses } from "./press.ts";
import { createSlots } from "./slots.ts";
import { putBack, type Typing, typedSince, typingIn } from "./typing.ts";

/** A Server Action that answers with `submit`. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

export interface FormProps extends Omit<React.ComponentProps<"form">, "action" | "id" | "ref"> {
  /** A Server Action, as it is or bound to ids. It goes into the HTML, so a function of the browser won't do. */
  action: FormAction;
  /** From `submissionToken()`: with it, sending the same twice (a double click, a reload, back and again) saves once. */
  token?: string | undefined;
  /** What it shows before it was sent, for a page that begins with errors or with what was typed elsewhere. */
  initialState?: FormState | undefined;
}

/**
 * A form. Renders a `<form>` that posts to the page it is on. Without JavaScript that is all: the answer is the page
 * with errors and typed values in it. With JavaScript the same form is sent without a reload, at most once at a
 * time, keeps everything typed until it succeeds, and says what is wrong with a field when one leaves it.
 *
 * @example
 * <Form action={createPost}>
 *   <ErrorSummary />
 *   <TextField field={postFields.title} label="Title" />
 *   <SubmitButton pendingLabel="Publishing…">Publish post</SubmitButton>
 * </Form>
 */
export function Form({
  action,
  token,
  initialState = idle,
  children,
  className,
  onInput,
  onBlur,
  onSubmit,
  onReset,
  ...attributes
}: FormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [answer, send, pending] = useActionState<FormState, FormData>(
    // The server's HTML must carry the action itself; only the browser needs the guard.
    typeof window === "undefined" ? action : guard(action),
    initialState,
    // Without JavaScript the answer arrives at the error summary. The id is the form's own: with one that
    // two forms share, both would show the errors of either.
    `#${summaryId(id)}`,
  );
  // What the browser found wrong stands in for the server's answer, until the next one.
  const [found, setFound] = useState<{ after: FormState; state: FormState }>();
  const state = found?.after === answer ? found.state : answer;
  const [slots] = useState(() => createSlots(id, state));
  const [edited] = useState(() => new Set<string>());
  // What is on its way. `pending` comes a render too late to stop the second of two quick clicks.
  const flight = useRef<Flight>(undefined);

  useEffect(watchPresses, []);
  useLayoutEffect(() => {
    slots.show(state.fieldErrors, state.status === "success" ? state : undefined);
  }, [slots, state]);
  useEffect(() => {
    const landed = flight.current;
    if (pending || !landed || !form.current) return;
    flight.current = undefined;
    if (answer.status === "success") startOver(form.current, landed);
  }, [pending, answer]);
  const { submission } = state;
  const shown = useRef(submission);
  useEffect(() => {
    if (shown.current === submission) return;
    shown.current = submission;
    // A form without a summary, which would take the focus.
    if (document.getElementById(summaryId(id))) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [id, submission]);

  return (
    <form
      {...attributes}
      ref={form}
      action={send}
      noValidate
      aria-busy={pending ? true : undefined}
      className={className ?? "space-y-6"}
      onInput={(event) => {
        onInput?.(event);
        const slot = slots.at(nameOf(event.target));
        if (!slot) return;
        const { name } = slot.field;
        edited.add(name);
        if (slots.isWrong(name)) slots.tell(name, errorsAt(event.currentTarget, slot));
      }}
      onBlur={(event) => {
        onBlur?.(event);
        const { currentTarget, target, relatedTarget } = event;
        const slot = slots.at(nameOf(target));
        if (!slot) return;
        const { name } = slot.field;
        if (!edited.has(name)) return;
        // Still in the same field: another radio button, another part of the date.
        if (slots.at(nameOf(relatedTarget)) === slot) return;
        afterPress(() => slots.tell(name, errorsAt(currentTarget, slot)));
      }}
      onSubmit={(event) => {
        if (flight.current) return event.preventDefault();
        onSubmit?.(event);
        if (event.defaultPrevented) return;
        const from = (event.nativeEvent as SubmitEvent).submitter;
        // A button that adds a row, or goes a step back, asks for no check.
        const errors = nameOf(from) === "intent" ? {} : errorsIn(event.currentTarget, slots);
        if (Object.keys(errors).length > 0) {
          event.preventDefault();
          return setFound({ after: answer, state: invalid(answer, errors) });
        }
        flight.current = { typed: typingIn(event.currentTarget), from };
      }}
      onReset={(event) => {
        // React resets a form after its action, which would lose what was typed. See `startOver`.
        if (flight.current) return event.preventDefault();
        onReset?.(event);
        edited.clear();
        slots.show({});
      }}
    >
      {token === undefined ? null : <Token id={id} first={token} state={answer} />}
      <FormProvider id={id} state={state} pending={pending} slots={slots}>
        {children}
      </FormProvider>
    </form>
  );
}

interface Flight {
  /** What was in the controls when it was sent. */
  readonly typed: Typing;
  /** The button that sent it. */
  readonly from: HTMLElement | null;
}

/** After a success: the defaults, which the answer may have brought anew, but for what was typed since. */
function startOver(form: HTMLFormElement, { typed, from }: Flight): void {
  const later = typedSince(typed, form);
  form.reset();
  putBack(later, form);
  // A button that stood in the summary is gone, and the focus with it.
  if (from && !from.isConnected) form.querySelector<HTMLElement>("[type=submit]")?.focus();
}

function invalid({ values }: FormState, fieldErrors: FieldErrors): FormState {
  return { ...idle, status: "invalid", values, fieldErrors, submission: String(Math.random()) };
}

function nameOf(target: EventTarget | null): string {
  return (target as HTMLInputElement | null)?.name ?? "";
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
