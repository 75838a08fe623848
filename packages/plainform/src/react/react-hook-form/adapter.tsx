"use client";

import { useEffect, useRef, useState } from "react";
import { get, set, type UseFormReturn, useForm } from "react-hook-form";
import type { FieldErrors } from "../../core/validate/field-errors.ts";
import { decodeInput, findSchemaExport } from "../../core/validate/schema-of-form-data.ts";
import { afterMouseUp } from "../after-mouse-up.ts";
import { clientState } from "../client-state.ts";
import type { ClientValidation } from "../client-validation.ts";
import type { FieldStore } from "../field-store.ts";
import type { FormInternals } from "../form-internals.ts";
import { otherSubmitters } from "../native-submitters.ts";
import { errorsByName, formResolver } from "./form-resolver.ts";
import { publish } from "./use-react-hook-form.ts";

type Schema = ReturnType<typeof findSchemaExport>;

/**
 * Makes the component that checks a form by a schema.
 *
 * @param loaded the schema, or a module that exports it
 * @throws {DeveloperError} PF-201 if the module exports no schema, or several without a default
 */
export function schemaValidation(loaded: unknown): React.ComponentType<FormInternals> {
  const schema = findSchemaExport(loaded);
  return (parts) => <ReactHookFormAdapter {...parts} schema={schema} />;
}

/**
 * Validates a form with React Hook Form, which tracks touched and dirty fields, decides when to validate, and holds the
 * errors. It doesn't register the DOM controls: the adapter reports their events, with values decoded as the server
 * decodes them. It renders nothing.
 */
function ReactHookFormAdapter({
  form,
  fieldStore,
  schema,
  state,
  validation,
  changeState,
}: FormInternals & { schema: Schema }) {
  const [defaultValues] = useState(() => defaultsOf(form, fieldStore, schema));
  // The button that is about to send the form, because its name and value are sent too.
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
      // The resolver has read the form synchronously.
      submitter.current = null;
      return errors;
    };
    return checkBeforeSending(form, errorsWith, (errors) =>
      changeState(() => invalidState(state, errors)),
    );
  });
  useEffect(() => {
    // Moved rows change the state, but they aren't a new answer.
    if (shown.current === submission) return;
    shown.current = submission;
    rhf.clearErrors();
    tellErrors(rhf, fieldErrors, "server");
  }, [rhf, submission, fieldErrors]);
  useEffect(() => publish(fieldStore, { ...rhf }));
  useEffect(() => () => publish(fieldStore, undefined), [fieldStore]);
  return null;
}

/** The longest time that a submission waits for its checks, in milliseconds. */
const validationTimeout = 5_000;

/** Reports the values and errors from before React Hook Form was loaded. */
function takeOver(
  rhf: UseFormReturn,
  form: HTMLFormElement,
  fieldStore: FieldStore,
  schema: Schema,
): void {
  // React Hook Form tracks only properties of `formState` that have been read, and `useReactHookForm` reads them later.
  for (const key of ["isDirty", "dirtyFields"]) Reflect.get(rhf.formState, key);
  registerFields(rhf, form, fieldStore, schema);
  tellErrors(rhf, fieldStore.errors(), "constraint");
}

function registerFields(
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

/** Reports all values and errors again after rows were added, moved or removed, because their names have changed. */
function renumber(
  rhf: UseFormReturn,
  form: HTMLFormElement,
  fieldStore: FieldStore,
  schema: Schema,
): void {
  const errors = fieldStore.errors();
  const input = decodeInput(schema, new FormData(form));
  // The defaults stay, so that rows moved back to their first order make the form clean again.
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
  /** Checks the wrong fields again, because a rule about several fields may be met by input into another one. */
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
      if (edited.has(name)) afterMouseUp(() => void event("blur", form, name));
    },
    // `checkBeforeSending` has checked the form already.
    validateAll: () => ({}),
    reset(form) {
      edited.clear();
      rhf.reset(defaultsOf(form, fieldStore, schema));
    },
  };
}

/** The forms that have passed their checks, whose next submit event goes through. */
const checked = new WeakSet<HTMLFormElement>();

/**
 * Prevents a form's submission until its checks have finished. The listener runs before React's, which is the root's.
 */
function checkBeforeSending(
  form: HTMLFormElement,
  errorsWith: (submitter: HTMLElement | null) => Promise<FieldErrors>,
  refuse: (errors: FieldErrors) => void,
): () => void {
  const onSubmit = (event: SubmitEvent) => {
    const { submitter } = event;
    if (submitter?.matches(otherSubmitters)) return;
    // A button that adds a row or goes a step back sends the form unchecked.
    if (checked.delete(form) || submitter?.getAttribute("name") === "intent") return;
    event.preventDefault();
    event.stopPropagation();
    const waiting = checking.get(form) ?? new Set();
    // A second click on the same button starts no further check. The form sends what it holds when the check ends.
    waiting.add(submitter);
    if (checking.has(form)) return;
    checking.set(form, waiting);
    void checkEach(form, waiting, errorsWith, refuse);
  };
  form.addEventListener("submit", onSubmit);
  return () => form.removeEventListener("submit", onSubmit);
}

/** The buttons that were clicked while the form's checks are running. */
const checking = new WeakMap<HTMLFormElement, Set<HTMLElement | null>>();

async function checkEach(
  form: HTMLFormElement,
  waiting: ReadonlySet<HTMLElement | null>,
  errorsWith: (submitter: HTMLElement | null) => Promise<FieldErrors>,
  refuse: (errors: FieldErrors) => void,
): Promise<void> {
  // A button that is clicked during a check is added to this set, and handled next.
  for (const submitter of waiting) {
    const errors = await errorsWith(submitter);
    // The submission gets a task of its own, because browsers ignore `requestSubmit()` during the form's own submit
    // event.
    await new Promise((resolve) => setTimeout(resolve));
    if (Object.keys(errors).length > 0) refuse(errors);
    else {
      checked.add(form);
      // `requestSubmit()` throws for a button that has left the form.
      const isThere = (submitter as HTMLButtonElement | null)?.form === form;
      form.requestSubmit(isThere ? submitter : null);
    }
  }
  checking.delete(form);
}

function errorsOf(rhf: UseFormReturn): Promise<FieldErrors> {
  return new Promise((resolve) => {
    void rhf.handleSubmit(
      () => resolve({}),
      (errors) => resolve(errorsByName(errors)),
    )();
    // A rule that asks a server may get no answer. The form's own server checks it again.
    setTimeout(() => resolve({}), validationTimeout);
  });
}

function invalidState(
  state: FormInternals["state"],
  { "": formErrors, ...fieldErrors }: FieldErrors,
) {
  return clientState(state, "invalid", formErrors?.[0], fieldErrors);
}

/** Whether a name belongs to a removed row. Registering the name would bring the row back, empty. */
function isGone(name: string, input: unknown): boolean {
  const [row] = /^.*\]/.exec(name) ?? [];
  return row !== undefined && get(input, row) === undefined;
}

/**
 * Returns the form's default values, decoded as the server decodes them. React Hook Form gives each registered name a
 * key in its values, so the defaults get the same keys. Without them, a name that the schema doesn't read, such as that
 * of another union option, would make the form dirty from the beginning.
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
