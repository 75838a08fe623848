"use client";

import { useId, useImperativeHandle, useRef } from "react";
import { type FormState, idle } from "../core/form-state.ts";
import { assertClientSchema } from "./client-schema.ts";
import { clientState } from "./client-state.ts";
import type { FormAction } from "./form-action.ts";
import { FieldStoreContext, FormContext, SubmittedValuesContext } from "./form-context.ts";
import type { LazyFeatureProps } from "./lazy-feature-props.ts";
import { otherSubmitters, submitElsewhere } from "./native-submitters.ts";
import { SubmissionTokenField } from "./submission-token-field.tsx";
import { useFormSubmission } from "./use-form-submission.ts";
import { useFormValidation } from "./use-form-validation.ts";
import { useLazyFeatures } from "./use-lazy-features.ts";
import { formContent } from "./with-latest-token.ts";

export interface FormProps
  extends LazyFeatureProps,
    Omit<React.ComponentProps<"form">, "action" | "id"> {
  /** The Server Action, possibly with bound ids. It goes into the HTML, so a function of the browser doesn't work. */
  action: FormAction;
  /**
   * The id of the `<form>`, by which buttons and controls outside it name it (`<SubmitButton form="sign-up">`). It also
   * prefixes the ids of the form's fields. A form in a list whose rows may change between the page and its answer needs
   * an id: React would otherwise match the answer to a form by its position, which may be another form's.
   */
  id?: string | undefined;
  /**
   * The token from `submissionToken()`. With it, the same content sent twice (a double click, a reload, back and again)
   * is saved once.
   */
  token?: string | undefined;
  /**
   * The state before the first submission, for a page that begins with errors or with values typed elsewhere. To show
   * the errors in the title without JavaScript, give the same state to `errorTitle` in `generateMetadata`.
   */
  initialState?: FormState | undefined;
}

/**
 * A form without styles: the behaviour of `components/form.tsx`, which adds the classes. It renders a `<form>` that
 * posts to its own page. Without JavaScript, the answer is the page with the errors and the typed values. With
 * JavaScript, the same form is sent without a reload, only once at a time, keeps all typed values until it succeeds,
 * and shows a field's error when the focus leaves the field.
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
  ref: givenRef,
  ...attributes
}: FormProps) {
  if (process.env.NODE_ENV !== "production" && schema) assertClientSchema(schema);
  const place = useId();
  const id = givenId ?? place;
  const ref = useRef<HTMLFormElement>(null);
  useImperativeHandle(givenRef, () => ref.current as HTMLFormElement, []);
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
  const { state, submitted, fieldStore, validation, changeState, updateRows } = useFormValidation(
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
        if (button?.matches(otherSubmitters)) {
          onSubmit?.(event);
          return submitElsewhere(event, button);
        }
        // The same content is already on its way. Other content is queued until the answer to the first.
        if (inFlight.current?.content === formContent(new FormData(form, button))) {
          return event.preventDefault();
        }
        onSubmit?.(event);
        if (event.defaultPrevented) return;
        submitter.current = button;
        // A button that adds a row or goes a step back sends the form unchecked.
        if (button?.name === "intent") return;
        const errors = validation.current.validateAll(form, button) ?? {};
        if (Object.keys(errors).length > 0) {
          event.preventDefault();
          changeState(() => clientState(answered, "invalid", undefined, errors));
        }
      }}
      onReset={(event) => {
        // React resets a form after its action, which would lose the typed values. `resetForm` resets it after a
        // success.
        if (inFlight.current) return event.preventDefault();
        onReset?.(event);
        if (event.defaultPrevented) return;
        const form = event.currentTarget;
        fieldStore.setErrors({});
        // A reset after a success keeps the success state, whose message has been announced already.
        updateRows((now) => (now.status === "success" ? now : idle));
        // Browsers send the event before they reset the controls.
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
      <FieldStoreContext value={fieldStore}>
        <SubmittedValuesContext value={submitted}>
          <FormContext value={{ id, state, pending, updateRows }}>{children}</FormContext>
        </SubmittedValuesContext>
      </FieldStoreContext>
    </form>
  );
}
