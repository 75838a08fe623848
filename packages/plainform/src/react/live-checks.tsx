"use client";

import { use, useEffect, useRef } from "react";
import { addressOf } from "#framework";
import { isWithin } from "../core/is-within.ts";
import { afterClick } from "./after-click.ts";
import type { FieldStore, RegisteredField } from "./field-store.ts";
import { FieldStoreContext } from "./form-context.ts";

/** Who tabs through a form asks nothing. In milliseconds. */
const pause = 250;
/** What comes later than that is of no use while one fills in a form. In milliseconds. */
const patience = 5_000;

/**
 * Asks the server about the fields of the form around that have `checkOn="blur"`, when a person leaves one that was
 * changed and has no error. Renders nothing to see. The form doesn't wait for the answer and is never shown as pending;
 * an answer that comes after the next key is dropped, and one that doesn't come is nobody's concern: submitting the form
 * asks the same rules again. Without JavaScript only that is left.
 *
 * @param at the address of a route handler made with `fieldValidationRoute`
 * @example
 * <Form action={signUp}>
 *   <LiveChecks at="/api/checks/sign-up" />
 *   <TextField field={signUpFields.email} checkOn="blur" />
 * </Form>
 */
export function LiveChecks({ at }: { at: string }) {
  const fieldStore = use(FieldStoreContext);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    return form ? watch(form, fieldStore, at) : undefined;
  }, [fieldStore, at]);
  return <span ref={place} hidden />;
}

interface Question {
  /** What it asks about, as it is sent. */
  readonly text: string;
  readonly running: AbortController;
  /** What the server finds wrong; nothing while it hasn't answered, and when all is well. */
  message?: string | undefined;
}

function watch(form: HTMLFormElement, fieldStore: FieldStore, at: string): () => void {
  const ended = new AbortController();
  const edited = new Set<string>();
  const questions = new Map<string, Question>();
  /** What is about to be asked, by field: somebody may leave two of them within the pause. */
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  const drop = (name: string) => {
    clearTimeout(waiting.get(name));
    questions.get(name)?.running.abort();
    questions.delete(name);
  };
  const show = (name: string, { running, message }: Question) => {
    if (running.signal.aborted || message === undefined || fieldStore.isWrong(name)) return;
    fieldStore.setFieldErrors(name, { [name]: [message] });
  };
  const ask = async (name: string, text: string) => {
    const question: Question = { text, running: new AbortController() };
    questions.set(name, question);
    const signal = AbortSignal.any([question.running.signal, AbortSignal.timeout(patience)]);
    try {
      // In the body: what is typed has no place in addresses, which are logged.
      question.message = await messageOf(
        await fetch(`${addressOf(at)}?field=${encodeURIComponent(name)}`, {
          method: "POST",
          headers: { "content-type": "application/x-www-form-urlencoded" },
          body: text,
          signal,
        }),
      );
      afterClick(() => show(name, question));
    } catch {
      // No connection, too slow, too often, or nothing that answers: the next time may be better.
      if (questions.get(name) === question) questions.delete(name);
    }
  };

  const listen = (type: string, act: (registered: RegisteredField, event: Event) => void) => {
    // On the window, so that the form's own handlers have run.
    const listener = (event: Event) => {
      const control = event.target as HTMLInputElement;
      const registered = control.form === form && fieldStore.fieldOf(control.name);
      if (registered) act(registered, event);
    };
    window.addEventListener(type, listener, { signal: ended.signal });
  };
  listen("input", ({ field }) => {
    edited.add(field.name);
    drop(field.name);
  });
  listen("focusout", (registered, event) => {
    const { target, relatedTarget } = event as FocusEvent;
    const { name } = registered.field;
    const isAsked = (target as HTMLElement).dataset.checkOn === "blur" && edited.has(name);
    if (
      !isAsked ||
      fieldStore.fieldOf((relatedTarget as HTMLInputElement | null)?.name ?? "") === registered
    )
      return;
    const text = textOf(form, name);
    const known = questions.get(name);
    // The form's own look at the field has just taken the message away.
    if (known?.text === text) return afterClick(() => show(name, known));
    clearTimeout(waiting.get(name));
    const askSoon = () => {
      if (!fieldStore.isWrong(name) && textOf(form, name) === text) ask(name, text);
    };
    waiting.set(name, setTimeout(askSoon, pause));
  });
  const forget = () => {
    for (const name of edited) drop(name);
  };
  for (const type of ["submit", "reset"]) {
    form.addEventListener(type, forget, { signal: ended.signal });
  }
  return () => {
    forget();
    ended.abort();
  };
}

/** What the field's controls would send, but for files. */
function textOf(form: HTMLFormElement, name: string): string {
  const sent = new URLSearchParams();
  for (const [key, value] of new FormData(form)) {
    if (isWithin(name, key) && typeof value === "string") sent.append(key, value);
  }
  return sent.toString();
}

/** @throws when the answer is about something else than the field */
async function messageOf(response: Response): Promise<string | undefined> {
  if (response.status === 204) return undefined;
  if (response.status !== 409 && response.status !== 422) throw new Error(response.statusText);
  const { errors } = (await response.json()) as { errors?: { detail: string }[] };
  return errors?.[0]?.detail;
}
