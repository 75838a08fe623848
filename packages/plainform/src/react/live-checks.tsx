"use client";

import { use, useEffect, useRef } from "react";
import { addressOf } from "#framework";
import { isWithin } from "../core/path.ts";
import { afterMouseUp } from "./after-mouse-up.ts";
import type { FieldStore, RegisteredField } from "./field-store.ts";
import { FieldStoreContext } from "./form-context.ts";

/** The pause before a question, in milliseconds, so that tabbing through a form asks nothing. */
const blurDelay = 250;
/** The time after which an answer no longer helps the person who fills in the form, in milliseconds. */
const answerTimeout = 5_000;

/**
 * Asks the server about each field with `checkOn="blur"` in the surrounding form, when the focus leaves it after a
 * change and it has no error. It renders nothing visible. The form doesn't wait for the answer and never shows it as
 * pending; an answer after further input is dropped. If no answer arrives, submitting the form checks the same rules,
 * as it does without JavaScript.
 *
 * @param path the path of a route handler made with `fieldValidationRoute`
 * @example
 * <Form action={signUp}>
 *   <LiveChecks path="/api/checks/sign-up" />
 *   <TextField field={signUpFields.email} checkOn="blur" />
 * </Form>
 */
export function LiveChecks({ path }: { path: string }) {
  const fieldStore = use(FieldStoreContext);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    return form ? watch(form, fieldStore, path) : undefined;
  }, [fieldStore, path]);
  return <span ref={place} hidden />;
}

interface FieldCheck {
  /** The entries of the field that the server checks, as a form-encoded text. */
  readonly text: string;
  readonly running: AbortController;
  /** The server's error; absent until the server answers, and if the field is valid. */
  message?: string | undefined;
}

function watch(form: HTMLFormElement, fieldStore: FieldStore, path: string): () => void {
  const ended = new AbortController();
  const edited = new Set<string>();
  const questions = new Map<string, FieldCheck>();
  /** The timers of the questions about to be asked, by field. The person may leave two fields within the delay. */
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  const drop = (name: string) => {
    clearTimeout(waiting.get(name));
    questions.get(name)?.running.abort();
    questions.delete(name);
  };
  const show = (name: string, { running, message }: FieldCheck) => {
    if (running.signal.aborted || message === undefined || fieldStore.isWrong(name)) return;
    fieldStore.setFieldErrors(name, { [name]: [message] });
  };
  const ask = async (name: string, text: string) => {
    const question: FieldCheck = { text, running: new AbortController() };
    questions.set(name, question);
    const signal = AbortSignal.any([question.running.signal, AbortSignal.timeout(answerTimeout)]);
    try {
      // The values go in the body, because servers log addresses.
      question.message = await errorInResponse(
        await fetch(`${addressOf(path)}?field=${encodeURIComponent(name)}`, {
          method: "POST",
          headers: { "content-type": "application/x-www-form-urlencoded" },
          body: text,
          signal,
        }),
      );
      afterMouseUp(() => show(name, question));
    } catch {
      // The connection, the time limit, the rate limit or the route has failed; the next blur may ask again.
      if (questions.get(name) === question) questions.delete(name);
    }
  };

  const listen = (type: string, act: (registered: RegisteredField, event: Event) => void) => {
    // The listener is the window's, so that the form's own handlers have run before.
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
    const text = entriesOfField(form, name);
    const known = questions.get(name);
    // The form's own check has just removed this message, so it is shown again without a new question.
    if (known?.text === text) return afterMouseUp(() => show(name, known));
    clearTimeout(waiting.get(name));
    const askSoon = () => {
      if (!fieldStore.isWrong(name) && entriesOfField(form, name) === text) ask(name, text);
    };
    waiting.set(name, setTimeout(askSoon, blurDelay));
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

/** Returns the field's entries without files, form-encoded. */
function entriesOfField(form: HTMLFormElement, name: string): string {
  const sent = new URLSearchParams();
  for (const [key, value] of new FormData(form)) {
    if (isWithin(name, key) && typeof value === "string") sent.append(key, value);
  }
  return sent.toString();
}

/**
 * Returns the error in the server's answer, or `undefined` for a valid field.
 *
 * @throws {Error} for an answer that is not about the field
 */
async function errorInResponse(response: Response): Promise<string | undefined> {
  if (response.status === 204) return undefined;
  if (response.status !== 409 && response.status !== 422) throw new Error(response.statusText);
  const { errors } = (await response.json()) as { errors?: { detail: string }[] };
  return errors?.[0]?.detail;
}
