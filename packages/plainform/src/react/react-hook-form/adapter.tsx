"use client";

import { useEffect, useRef, useState } from "react";
import { get, set, type UseFormReturn, useForm } from "react-hook-form";
import { decodeInput, findSchemaExport } from "../../core/validate/client-schema.ts";
import type { FieldErrors } from "../../core/validate/field-errors.ts";
import { afterClick } from "../after-click.ts";
import { clientState } from "../client-state.ts";
import type { ClientValidation } from "../client-validation.ts";
import type { FieldStore } from "../field-store.ts";
import type { FormParts } from "../form-parts.ts";
import { submitsElsewhere } from "../submit-elsewhere.ts";
import { errorsByName, formResolver } from "./form-resolver.ts";
import { publish } from "./use-rhf.ts";

type Schema = ReturnType<typeof findSchemaExport>;

/**
 * The component that checks a form by a schema.
 *
 * @param loaded the schema, or a module that exports it
 * @throws {TypeError} when there is none, or which one is unclear
 */
export function schemaValidation(loaded: unknown): React.ComponentType<FormParts> {
  const schema = findSchemaExport(loaded);
  return (parts) => <ReactHookFormAdapter {...parts} schema={schema} />;
}

/**
 * React Hook Form as the engine of a form's checks: it knows what was touched, what is dirty, when to look and what is
 * wrong. It never sees the controls: it is told of what happens to them, with values as the server would read them.
 * Renders nothing.
 */
function ReactHookFormAdapter({
  form,
  fieldStore,
  schema,
  state,
  validation,
  changeState,
}: FormParts & { schema: Schema }) {
  const [defaultValues] = useState(() => defaultsOf(form, fieldStore, schema));
  // While the form is about to be sent, the button that sends it: its name and value are sent, too.
  const submitter = useRef<HTMLElement>(null);
  const rhf = useForm({
    mode: "onTouched",
    shouldFocusError: false,
    defaultValues,
    resolver: formResolver(schema, () => new FormData(form, submitter.current)),
  });
  const { submission, fieldErrors } = state;
  const shown = useRef(submission);

  useEffect(() => {
    takeOver(rhf, form, fieldStore, schema);
    const stop = rhf.subscribe({
      formState: { errors: true },
      callback: ({ errors }) => fieldStore.setErrors(errorsByName(errors ?? {})),
    });
    const before = validation.current;
    validation.current = checksBy(rhf, fieldStore, schema);
    const onRows = () => renumber(rhf, form, fieldStore, schema);
    form.addEventListener("plainform:rows", onRows);
    return () => {
      stop();
      form.removeEventListener("plainform:rows", onRows);
      validation.current = before;
    };
  }, [rhf, form, fieldStore, schema, validation]);
  useEffect(() => {
    const errorsWith = (button: HTMLElement | null) => {
      submitter.current = button;
      const errors = errorsOf(rhf);
      // The resolver has read the form by now.
      submitter.current = null;
      return errors;
    };
    return checkBeforeSending(form, errorsWith, (errors) =>
      changeState(() => refusal(state, errors)),
    );
  });
  useEffect(() => {
    // Rows in another order are no new answer.
    if (shown.current === submission) return;
    shown.current = submission;
    rhf.clearErrors();
    tellErrors(rhf, fieldErrors, "server");
  }, [rhf, submission, fieldErrors]);
  useEffect(() => publish(fieldStore, { ...rhf }));
  useEffect(() => () => publish(fieldStore, undefined), [fieldStore]);
  return null;
}

/** How long a form waits for its checks before it is sent, in milliseconds. */
const patience = 5_000;

/** What was entered and found wrong before React Hook Form arrived. */
function takeOver(
  rhf: UseFormReturn,
  form: HTMLFormElement,
  fieldStore: FieldStore,
  schema: Schema,
): void {
  // React Hook Form keeps only what has been read, and `useRhf` reads later.
  for (const key of ["isDirty", "dirtyFields"]) Reflect.get(rhf.formState, key);
  register(rhf, form, fieldStore, schema);
  tellErrors(rhf, fieldStore.errors(), "constraint");
}

function register(
  rhf: UseFormReturn,
  form: HTMLFormElement,
  fieldStore: FieldStore,
  schema: Schema,
): void {
  const input = decodeInput(schema, new FormData(form));
  for (const { name, kind } of fieldStore.fields()) {
    rhf.register(name);
    if (kind !== "file") rhf.setValue(name, get(input, name), { shouldDirty: true });
  }
}

/** The rows of a list are others now: what was under a name is under another. */
function renumber(
  rhf: UseFormReturn,
  form: HTMLFormElement,
  fieldStore: FieldStore,
  schema: Schema,
): void {
  const errors = fieldStore.errors();
  const input = decodeInput(schema, new FormData(form));
  // The form's defaults stay: rows that are as they were at first make the form clean again.
  rhf.reset(input as object, {
    keepDefaultValues: true,
    keepIsSubmitted: true,
    keepSubmitCount: true,
  });
  for (const { name } of fieldStore.fields()) if (!isGone(name, input)) rhf.register(name);
  tellErrors(rhf, errors, "constraint");
}

function tellErrors(rhf: UseFormReturn, errors: FieldErrors, type: string): void {
  for (const [name, [message]] of Object.entries(errors)) {
    rhf.setError(name, { type, message: message ?? "" });
  }
}

function checksBy(rhf: UseFormReturn, fieldStore: FieldStore, schema: Schema): ClientValidation {
  const edited = new Set<string>();
  const event = (type: "change" | "blur", form: HTMLFormElement, name: string) => {
    const value = get(decodeInput(schema, new FormData(form)), name);
    const { onChange, onBlur } = rhf.register(name);
    return (type === "change" ? onChange : onBlur)({ type, target: { name, value } });
  };
  /** What is wrong may be right now: here, and where a rule is about several fields. */
  const lookAgain = () => {
    const wrong = Object.keys(fieldStore.errors());
    return wrong.length > 0 ? rhf.trigger(wrong) : undefined;
  };
  return {
    async onInput(form, { field: { name } }) {
      edited.add(name);
      await event("change", form, name);
      await lookAgain();
    },
    onBlur(form, { field: { name } }) {
      if (edited.has(name)) afterClick(() => void event("blur", form, name));
    },
    // They have been: see `checkBeforeSending`.
    validateAll: () => ({}),
    reset(form) {
      edited.clear();
      rhf.reset(defaultsOf(form, fieldStore, schema));
    },
  };
}

/** Forms whose checks have been, so that they may go. */
const checked = new WeakSet<HTMLFormElement>();

/** Holds a form back until its checks have answered. Listens before React does. */
function checkBeforeSending(
  form: HTMLFormElement,
  errorsWith: (submitter: HTMLElement | null) => Promise<FieldErrors>,
  refuse: (errors: FieldErrors) => void,
): () => void {
  const onSubmit = (event: SubmitEvent) => {
    const { submitter } = event;
    if (submitter?.matches(submitsElsewhere)) return;
    // A button that adds a row, or goes a step back, asks for no check.
    if (checked.delete(form) || submitter?.getAttribute("name") === "intent") return;
    event.preventDefault();
    event.stopPropagation();
    const waiting = checking.get(form) ?? new Set();
    // The same button again asks for nothing new: what the form holds when its checks have answered is what is sent.
    waiting.add(submitter);
    if (checking.has(form)) return;
    checking.set(form, waiting);
    void checkEach(form, waiting, errorsWith, refuse);
  };
  form.addEventListener("submit", onSubmit);
  return () => form.removeEventListener("submit", onSubmit);
}

/** The buttons that were pressed while the checks of a form are on their way. */
const checking = new WeakMap<HTMLFormElement, Set<HTMLElement | null>>();

async function checkEach(
  form: HTMLFormElement,
  waiting: ReadonlySet<HTMLElement | null>,
  errorsWith: (submitter: HTMLElement | null) => Promise<FieldErrors>,
  refuse: (errors: FieldErrors) => void,
): Promise<void> {
  // A button that is pressed during the check is sent next.
  for (const submitter of waiting) {
    const errors = await errorsWith(submitter);
    // In a task of its own: while the event of a form is on its way, browsers ignore another.
    await new Promise((resolve) => setTimeout(resolve));
    if (Object.keys(errors).length > 0) refuse(errors);
    else {
      checked.add(form);
      // A button may be gone by now, and can't be named then.
      const isThere = (submitter as HTMLButtonElement | null)?.form === form;
      form.requestSubmit(isThere ? submitter : null);
    }
  }
  checking.delete(form);
}

function errorsOf(rhf: UseFormReturn): Promise<FieldErrors> {
  return new Promise((resolve) => {
    const send = rhf.handleSubmit(
      () => resolve({}),
      (errors) => resolve(errorsByName(errors)),
    );
    // What can't be looked at here is the server's to say.
    send().catch(() => resolve({}));
    // A rule that asks somebody may get no answer. The server looks again.
    setTimeout(() => resolve({}), patience);
  });
}

function refusal(state: FormParts["state"], { "": formErrors, ...fieldErrors }: FieldErrors) {
  return clientState(state, "invalid", formErrors?.[0], fieldErrors);
}

/** Whether a name is in a row that is gone. To register it would bring the row back, empty. */
function isGone(name: string, input: unknown): boolean {
  const [row] = /^.*\]/.exec(name) ?? [];
  return row !== undefined && get(input, row) === undefined;
}

/**
 * What the form says before anything is entered, read as the server would. React Hook Form gives each registered name a
 * key in its values. The defaults have the same keys, where the schema reads nothing under a name, such as that of another
 * option of a union: otherwise the form would be dirty from the beginning.
 */
function defaultsOf(
  form: HTMLFormElement,
  fieldStore: FieldStore,
  schema: Schema,
): Record<string, unknown> {
  const copy = form.cloneNode(true) as HTMLFormElement;
  for (const control of form.elements) {
    if (!form.contains(control)) copy.appendChild(control.cloneNode(true));
  }
  copy.reset();
  const defaults = { ...(decodeInput(schema, new FormData(copy)) as object) };
  for (const { name } of fieldStore.fields()) {
    if (!isGone(name, defaults) && get(defaults, name) === undefined)
      set(defaults, name, undefined);
  }
  return defaults;
}
