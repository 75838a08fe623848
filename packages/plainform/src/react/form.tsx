"use client";

import { useActionState, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { type FormState, idle } from "../core/form-state.ts";
import type { FieldErrors } from "../core/validate/field-errors.ts";
import { watchPresses } from "./after-click.ts";
import type { PendingSubmission } from "./after-submit.ts";
import { assertClientSchema } from "./client-schema.ts";
import { clientState } from "./client-state.ts";
import { type ClientValidation, constraintValidation } from "./client-validation.ts";
import { createFieldStore } from "./field-store.ts";
import type { FormAction } from "./form-action.ts";
import { resultId } from "./form-context.ts";
import { FormProvider } from "./form-provider.tsx";
import type { LazyFeatureProps } from "./lazy-feature-props.ts";
import { loadedFeatures } from "./loaded-features.ts";
import { onControls } from "./on-controls.ts";
import { sentBy } from "./press-button.ts";
import { loadAfterSubmit, withNetworkErrors } from "./safe-action.ts";
import { reloading, stash } from "./session-store.ts";
import { contentOf, inTurn } from "./submission-queue.ts";
import { SubmissionTokenField, tokenQuery } from "./submission-token-field.tsx";
import { createSubmitButtons } from "./submit-buttons.ts";
import { submitElsewhere, submitsElsewhere } from "./submit-elsewhere.ts";
import { formTexts } from "./texts/form.ts";
import { useTexts } from "./texts/text.tsx";

export interface FormProps
  extends LazyFeatureProps,
    Omit<React.ComponentProps<"form">, "action" | "id" | "ref"> {
  /** A Server Action, as it is or bound to ids. It goes into the HTML, so a function of the browser won't do. */
  action: FormAction;
  /**
   * The id of the `<form>`, by which buttons and controls outside of it name it (`<SubmitButton form="sign-up">`). It
   * also prefixes the ids of the form's fields. A form in a list whose rows may come and go between the page and its
   * answer needs one: by its place, as without an id, the answer would be another form's.
   */
  id?: string | undefined;
  /** From `submissionToken()`: with it, sending the same twice (a double click, a reload, back and again) saves once. */
  token?: string | undefined;
  /**
   * What it shows before it was sent, for a page that begins with errors or with what was typed elsewhere. Without
   * JavaScript the title says that there are errors where `generateMetadata` gives the same state to `errorTitle`.
   */
  initialState?: FormState | undefined;
}

/**
 * A form without looks: the behaviour that `components/form.tsx` gives its classes to. Renders a `<form>` that posts to the
 * page it is on. Without JavaScript that is all: the answer is the page with errors and typed values in it. With
 * JavaScript the same form is sent without a reload, at most once at a time, keeps everything typed until it succeeds, and
 * says what is wrong with a field when one leaves it.
 *
 * @example
 * <Form action={createPost}>
 *   <TitleField />
 *   <button type="submit">Publish post</button>
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
  onSubmit,
  onReset,
  ...attributes
}: FormProps) {
  if (process.env.NODE_ENV !== "production" && schema) assertClientSchema(schema);
  const place = useId();
  const id = given ?? place;
  const texts = useTexts(formTexts);
  const form = useRef<HTMLFormElement>(null);
  // What is on its way. `pending` comes a render too late to stop the second of two quick clicks.
  const flight = useRef<PendingSubmission>(undefined);
  const accepted = useRef<string>(undefined);
  const guarded = withNetworkErrors(action, form, texts);
  const isServer = typeof window === "undefined";
  // An action that answers nothing leaves the form as it was.
  const [answered = initialState, send, pending] = useActionState<FormState, FormData>(
    // The server's HTML must carry the action itself; only the browser needs the guard.
    (isServer ? action : inTurn(guarded, id, accepted)) as FormAction<unknown>,
    initialState,
    // Without JavaScript the answer arrives at the error summary, or at the message. The id is the form's own: with one that
    // two forms share, both would show the errors of either.
    `${tokenQuery(token)}#${resultId(id)}`,
  );
  // What the browser finds wrong by itself stands in for the server's answer, until the next one.
  const [own, setOwn] = useState<{ after: FormState; state: FormState }>();
  const state = own?.after === answered ? own.state : answered;
  const { status, submission, fieldErrors } = state;
  const [typed, setTyped] = useState(state);
  if (status === "success" && typed !== state) setTyped(state);
  const [slots] = useState(() =>
    createFieldStore(id, fieldErrors, isServer ? createSubmitButtons() : undefined),
  );
  const [constraints] = useState(() => constraintValidation(slots));
  const checks = useRef<ClientValidation>(constraints);
  const shown = useRef(submission);
  /** The button of the latest press. What is around the form may still hold that press back. */
  const pressed = useRef<HTMLButtonElement>(null);
  const takeOver = useRef<(data: FormData) => void>(undefined);
  const [AddOns, setAddOns] = useState<typeof loadedFeatures.current>();

  const change = (next: (state: FormState) => FormState) =>
    setOwn((own) => {
      const now = own?.after === answered ? own.state : answered;
      const state = next(now);
      return state === now ? own : { after: answered, state };
    });
  const rearrange = (next: (state: FormState) => FormState) => {
    change(next);
    setTyped(next);
  };
  const load = () =>
    void import("./lazy-features.tsx").then(
      ({ LazyFeatures: AddOns }) => setAddOns(() => AddOns),
      // Out of reach: the next one who turns to the form tries again.
      () => {},
    );
  useLayoutEffect(() => {
    // React renders this before the task of the hydration ends, so that the first click already finds the features.
    if (onSend && loadedFeatures.current) setAddOns(() => loadedFeatures.current);
  }, [onSend]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the form appears
  useEffect(() => {
    watchPresses();
    if (onSend || draft || warnOnLeave || (form.current && stash(form.current, reloading))) load();
  }, []);
  useLayoutEffect(() => {
    // Rows in another order are no new answer.
    if (shown.current !== submission) slots.setErrors(fieldErrors);
  }, [slots, fieldErrors, submission]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the schema it asks only whether there is one
  useEffect(() => {
    const element = form.current as HTMLFormElement;
    return onControls(element, ["focusin", "input", "focusout"], (control, event) => {
      if (event.type === "focusin") return schema && load();
      const slot = slots.fieldOf(nameOf(control));
      if (event.type === "input") {
        flight.current?.editedMeanwhile.add(control);
        if (slot) checks.current.onInput(element, slot);
      }
      // Still in the same field: another radio button, another part of the date.
      else if (slot && slots.fieldOf(nameOf((event as FocusEvent).relatedTarget)) !== slot) {
        checks.current.onBlur(element, slot);
      }
    });
  }, [slots]);
  useEffect(() => {
    // Buttons outside of the form look whether it is busy.
    dispatchEvent(new Event("plainform:pending"));
    const landed = flight.current;
    if (pending || !landed) return;
    if (answered.status !== "success") flight.current = undefined;
    else {
      loadAfterSubmit().then((after) => {
        // Something else was sent meanwhile. The form starts over after that.
        if (flight.current !== landed) return;
        flight.current = undefined;
        if (after && form.current) after.resetForm(form.current, landed);
        // Out of reach: what was entered meanwhile would go with what was sent.
        else if (landed.editedMeanwhile.size === 0) form.current?.reset();
      });
    }
  }, [pending, answered]);
  useEffect(() => {
    // Not at hydration: the person may be typing by then.
    if (shown.current === submission) return;
    shown.current = submission;
    if (status === "success") return;
    // The fields render what is wrong with them after this effect.
    queueMicrotask(() => {
      // Without a summary, the first wrong control, or group that is wrong as a whole.
      const wrong =
        document.getElementById(resultId(id)) ??
        form.current?.querySelector<HTMLElement>(
          "[aria-invalid=true], fieldset:has(> [data-error])",
        );
      wrong?.focus();
      // What is hidden, and a group of boxes, can't have the focus.
      if (wrong && document.activeElement !== wrong) {
        loadAfterSubmit().then((after) => after?.revealAndFocus(wrong));
      }
    });
  }, [id, status, submission]);
  useEffect(() => {
    // A browser may show a page again just as it was left. Its message and errors were those of then.
    const onShow = ({ persisted }: PageTransitionEvent) =>
      persisted && setOwn({ after: answered, state: idle });
    addEventListener("pageshow", onShow);
    return () => removeEventListener("pageshow", onShow);
  }, [answered]);

  const begin = (data: FormData) => {
    // React calls this once nobody has prevented the submission. In `onSubmit` that isn't known yet.
    if (form.current) sentBy.set(form.current, pressed.current);
    if (takeOver.current && !data.has("intent")) return takeOver.current(data);
    flight.current = {
      content: contentOf(data),
      focused: document.activeElement,
      editedMeanwhile: new Set(),
    };
    loadAfterSubmit();
    send(data);
  };

  return (
    <form
      {...attributes}
      ref={form}
      id={id}
      action={isServer ? send : begin}
      noValidate
      aria-busy={pending || undefined}
      className={className}
      onSubmit={(event) => {
        const { currentTarget } = event;
        const from = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
        if (from?.matches(submitsElsewhere)) {
          onSubmit?.(event);
          return submitElsewhere(event, from);
        }
        // A different submission waits until this one was answered.
        if (flight.current?.content === contentOf(new FormData(currentTarget, from))) {
          return event.preventDefault();
        }
        onSubmit?.(event);
        if (event.defaultPrevented) return;
        pressed.current = from;
        // A button that adds a row, or goes a step back, asks for no check.
        const isChecked = nameOf(from) !== "intent";
        const errors: FieldErrors =
          (isChecked && checks.current.validateAll(currentTarget, from)) || {};
        if (Object.keys(errors).length > 0) {
          event.preventDefault();
          change(() => clientState(answered, "invalid", undefined, errors));
        }
      }}
      onReset={(event) => {
        // React resets a form after its action, which would lose what was typed. See `resetForm`.
        if (flight.current) return event.preventDefault();
        onReset?.(event);
        if (event.defaultPrevented) return;
        const { currentTarget } = event;
        slots.setErrors({});
        // A success has been said already, and is what the form is reset after.
        rearrange((now) => (now.status === "success" ? now : idle));
        // The event comes before the reset.
        setTimeout(() => checks.current.reset(currentTarget));
      }}
    >
      {token === undefined ? null : (
        <SubmissionTokenField
          {...{ id, action, pending }}
          first={token}
          saved={typed.status === "success" ? typed.submission : undefined}
        />
      )}
      {AddOns && form.current ? (
        <AddOns
          {...{ schema, onSend, draft, warnOnLeave, state }}
          fieldStore={slots}
          validation={checks}
          changeState={change}
          interceptSubmit={takeOver}
          form={form.current}
          send={guarded}
        />
      ) : null}
      <FormProvider {...{ id, state, pending, slots, typed, rearrange }}>{children}</FormProvider>
    </form>
  );
}

function nameOf(target: EventTarget | null): string {
  return (target as HTMLInputElement | null)?.name ?? "";
}
