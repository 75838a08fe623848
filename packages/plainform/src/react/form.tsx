"use client";

import { useId, useRef } from "react";
import { type FormState, idle } from "../core/form-state.ts";
import { assertClientSchema } from "./client-schema.ts";
import { clientState } from "./client-state.ts";
import type { FormAction } from "./form-action.ts";
import { FormProvider } from "./form-provider.tsx";
import type { LazyFeatureProps } from "./lazy-feature-props.ts";
import { contentOf } from "./submission-queue.ts";
import { SubmissionTokenField } from "./submission-token-field.tsx";
import { submitElsewhere, submitsElsewhere } from "./submit-elsewhere.ts";
import { useFormErrors } from "./use-form-errors.ts";
import { useFormSubmission } from "./use-form-submission.ts";
import { useLazyFeatures } from "./use-lazy-features.ts";

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
  id: givenId,
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
  const id = givenId ?? place;
  const ref = useRef<HTMLFormElement>(null);
  const features = { schema, onSend, draft, warnOnLeave };
  const { loaded, interceptSubmit } = useLazyFeatures(ref, features);
  const { answered, pending, safeAction, inFlight, submitter, formAction } = useFormSubmission(
    ref,
    id,
    action,
    token,
    initialState,
    interceptSubmit,
  );
  const { state, submitted, fieldStore, validation, changeState, updateRows } = useFormErrors(
    ref,
    id,
    answered,
  );

  return (
    <form
      {...attributes}
      ref={ref}
      id={id}
      action={formAction}
      noValidate
      aria-busy={pending || undefined}
      className={className}
      onSubmit={(event) => {
        const form = event.currentTarget;
        const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
        if (button?.matches(submitsElsewhere)) {
          onSubmit?.(event);
          return submitElsewhere(event, button);
        }
        // The same content is on its way already. Another one waits until that was answered.
        if (inFlight.current?.content === contentOf(new FormData(form, button))) {
          return event.preventDefault();
        }
        onSubmit?.(event);
        if (event.defaultPrevented) return;
        submitter.current = button;
        // A button that adds a row, or goes a step back, asks for no check.
        if (button?.name === "intent") return;
        const errors = validation.current.validateAll(form, button) ?? {};
        if (Object.keys(errors).length > 0) {
          event.preventDefault();
          changeState(() => clientState(answered, "invalid", undefined, errors));
        }
      }}
      onReset={(event) => {
        // React resets a form after its action, which would lose what was typed. See `resetForm`.
        if (inFlight.current) return event.preventDefault();
        onReset?.(event);
        if (event.defaultPrevented) return;
        const form = event.currentTarget;
        fieldStore.setErrors({});
        // A success has been said already, and is what the form is reset after.
        updateRows((now) => (now.status === "success" ? now : idle));
        // The event comes before the reset.
        setTimeout(() => validation.current.reset(form));
      }}
    >
      {token === undefined ? null : (
        <SubmissionTokenField
          {...{ id, action, pending }}
          first={token}
          saved={submitted.status === "success" ? submitted.submission : undefined}
        />
      )}
      {loaded ? (
        <loaded.Features
          {...{ ...features, state, fieldStore, validation, changeState, interceptSubmit }}
          form={loaded.form}
          send={safeAction}
        />
      ) : null}
      <FormProvider {...{ id, state, pending, fieldStore, submitted, updateRows }}>
        {children}
      </FormProvider>
    </form>
  );
}
