"use client";

import { useActionState, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { FieldErrors } from "@/lib/form/issues.ts";
import { renumbered } from "@/lib/form/rows.ts";
import { type FormState, idle } from "@/lib/form/state.ts";
import { stayName } from "@/lib/form/token-name.ts";
import { type Checks, constraintChecks } from "./checks.ts";
import { summaryId } from "./form-context.ts";
import { FormProvider } from "./form-provider.tsx";
import { useTexts } from "./form-texts.tsx";
import { answer, guard } from "./guard.ts";
import { newId } from "./new-id.ts";
import type { Submission } from "./optimistic.ts";
import { watchPresses } from "./press.ts";
import { createSlots } from "./slots.ts";
import { Token, tokenQuery } from "./token.tsx";
import { putBack, type Typing, typedSince, typingIn } from "./typing.ts";
import { useEngine } from "./use-engine.tsx";
import { reload, type UnsavedProps, useUnsaved } from "./use-unsaved.ts";

/** A Server Action that answers with `submit`. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

export interface FormProps
  extends UnsavedProps,
    Omit<React.ComponentProps<"form">, "action" | "id" | "ref"> {
  /** A Server Action, as it is or bound to ids. It goes into the HTML, so a function of the browser won't do. */
  action: FormAction;
  /**
   * Prefixes the ids of its fields. For a form in a list whose rows may come and go between the page and its answer: by
   * its place, as without it, the answer would be another one's.
   */
  id?: string | undefined;
  /** From `submissionToken()`: with it, sending the same twice (a double click, a reload, back and again) saves once. */
  token?: string | undefined;
  /** What it shows before it was sent, for a page that begins with errors or with what was typed elsewhere. */
  initialState?: FormState | undefined;
  /**
   * Loads the schema, in a client file: all its rules are checked in the browser then, by React Hook Form. Nothing of
   * that is loaded before someone turns to the form.
   *
   * @example schema={() => import("@/schemas/post.ts").then(({ postSchema }) => postSchema)}
   */
  schema?: (() => Promise<unknown>) | undefined;
  /**
   * Takes over what passed the checks, for a list that shows it at once (`useOptimisticList`). The form is empty again
   * by then, for the next one.
   */
  onSend?: ((submission: Submission) => void) | undefined;
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
  id: given,
  action,
  token,
  initialState = idle,
  schema,
  onSend,
  draft,
  warnOnLeave,
  children,
  className,
  onInput,
  onBlur,
  onSubmit,
  onReset,
  ...attributes
}: FormProps) {
  const place = useId();
  const id = given ?? place;
  const texts = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const tell = (event: string) => form.current?.dispatchEvent(new Event(`plainform:${event}`));
  const guarded = guard(action, {
    texts,
    onSaved: () => tell("saved"),
    onOutdated: () => form.current && reload(form.current, slots),
  });
  const [answered, send, pending] = useActionState<FormState, FormData>(
    // The server's HTML must carry the action itself; only the browser needs the guard.
    typeof window === "undefined" ? action : guarded,
    initialState,
    // Without JavaScript the answer arrives at the error summary. The id is the form's own: with one that
    // two forms share, both would show the errors of either.
    `${tokenQuery(token)}#${summaryId(id)}`,
  );
  // What the browser finds wrong by itself stands in for the server's answer, until the next one.
  const [own, setOwn] = useState<{ after: FormState; state: FormState }>();
  const state = own?.after === answered ? own.state : answered;
  // Of what was handed over: by its answer the form may be about the next one.
  const [news, setNews] = useState<string>();
  const show = (next: FormState) => setOwn({ after: answered, state: next });
  const [slots] = useState(() => createSlots(id, state));
  const [byConstraints] = useState(() => constraintChecks(slots));
  const bySchema = useRef<Checks>(undefined);
  const checks = () => bySchema.current ?? byConstraints;
  // What is on its way. `pending` comes a render too late to stop the second of two quick clicks.
  const flight = useRef<Flight>(undefined);
  const isChecked = useRef(false);

  useEffect(watchPresses, []);
  const shown = useRef(state.submission);
  useLayoutEffect(() => {
    // Rows in another order are no new answer.
    if (shown.current === state.submission) return;
    shown.current = state.submission;
    slots.show(state.fieldErrors, state.status === "success" ? state : undefined);
  }, [slots, state]);
  useEffect(() => {
    const landed = flight.current;
    if (pending || !landed || !form.current) return;
    flight.current = undefined;
    if (answered.status === "success") startOver(form.current, landed);
  }, [pending, answered]);
  useFocusOnErrors(form, id, state);
  useReturn(answered, setOwn);
  useUnsaved(form, slots, { draft, warnOnLeave }, answered, show);
  const { engage, engine } = useEngine(schema, form, slots, state, bySchema);

  const handOver = (sent: HTMLFormElement, from: HTMLElement | null) => {
    const data = new FormData(sent, from);
    data.set(stayName, "");
    show({ ...idle, status: "success", submission: newId() });
    setNews(undefined);
    sent.reset();
    checks().reset(sent);
    onSend?.({
      data,
      async send() {
        const next = await guarded(idle, data);
        if (next.status === "success") setNews(next.message);
        return next;
      },
    });
  };
  const reorder = (list: string, from: readonly number[]) => {
    slots.reorder(list, from);
    const { fieldErrors, values } = state;
    show({
      ...state,
      fieldErrors: renumbered(fieldErrors, list, from),
      values: renumbered(values, list, from),
    });
  };
  const refuse = ({ "": formErrors, ...fieldErrors }: FieldErrors) =>
    show(answer(answered, "invalid", formErrors?.[0], fieldErrors));

  return (
    <form
      {...attributes}
      ref={form}
      action={send}
      noValidate
      aria-busy={pending ? true : undefined}
      className={className ?? "space-y-6"}
      onFocusCapture={engage}
      onPointerDownCapture={engage}
      onInput={(event) => {
        onInput?.(event);
        const slot = slots.at(nameOf(event.target));
        if (slot) checks().entered(event.currentTarget, slot);
      }}
      onBlur={(event) => {
        onBlur?.(event);
        const slot = slots.at(nameOf(event.target));
        // Still in the same field: another radio button, another part of the date.
        if (!slot || slots.at(nameOf(event.relatedTarget)) === slot) return;
        checks().left(event.currentTarget, slot);
      }}
      onSubmit={(event) => {
        if (flight.current) return event.preventDefault();
        if (!isChecked.current) onSubmit?.(event);
        if (event.defaultPrevented) return;
        const { currentTarget } = event;
        const from = (event.nativeEvent as SubmitEvent).submitter;
        flight.current = { typed: typingIn(currentTarget), from };
        // A button that adds a row, or goes a step back, asks for no check.
        const errors =
          isChecked.current || nameOf(from) === "intent" ? {} : checks().all(currentTarget);
        isChecked.current = false;
        if (errors instanceof Promise) {
          event.preventDefault();
          // In a task of its own: while the event of a form is on its way, browsers ignore another.
          const sendNow = () =>
            void setTimeout(() => {
              flight.current = undefined;
              isChecked.current = true;
              currentTarget.requestSubmit(from);
            });
          errors.then((found) => {
            if (isEmpty(found)) return sendNow();
            flight.current = undefined;
            refuse(found);
            // What can't be looked at here is the server's to say.
          }, sendNow);
        } else if (!isEmpty(errors)) {
          event.preventDefault();
          flight.current = undefined;
          refuse(errors);
        } else if (onSend && nameOf(from) !== "intent") {
          event.preventDefault();
          flight.current = undefined;
          handOver(currentTarget, from);
        }
      }}
      onReset={(event) => {
        // React resets a form after its action, which would lose what was typed. See `startOver`.
        if (flight.current) return event.preventDefault();
        onReset?.(event);
        const { currentTarget } = event;
        slots.show({});
        // The event comes before the reset.
        setTimeout(() => checks().reset(currentTarget));
        tell("reset");
      }}
    >
      {token === undefined ? null : (
        <Token id={id} first={token} state={answered} pending={pending} />
      )}
      {engine}
      <FormProvider
        id={id}
        state={news === undefined ? state : { ...state, message: news }}
        pending={pending}
        reorder={reorder}
        slots={slots}
      >
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

/** Without a summary, which would take the focus, the first wrong control does. */
function useFocusOnErrors(
  form: React.RefObject<HTMLFormElement | null>,
  id: string,
  { submission }: FormState,
): void {
  const shown = useRef(submission);
  useEffect(() => {
    if (shown.current === submission) return;
    shown.current = submission;
    if (document.getElementById(summaryId(id))) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [form, id, submission]);
}

/** A browser may show a page again just as it was left. Its message and errors were those of then. */
function useReturn(
  answered: FormState,
  setOwn: (own: { after: FormState; state: FormState }) => void,
): void {
  useEffect(() => {
    const onShow = ({ persisted }: PageTransitionEvent) =>
      persisted && setOwn({ after: answered, state: idle });
    addEventListener("pageshow", onShow);
    return () => removeEventListener("pageshow", onShow);
  }, [answered, setOwn]);
}

function isEmpty(errors: FieldErrors): boolean {
  return Object.keys(errors).length === 0;
}

function nameOf(target: EventTarget | null): string {
  return (target as HTMLInputElement | null)?.name ?? "";
}
