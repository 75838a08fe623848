"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { type FormState, idle } from "../core/form-state.ts";
import { watchMouseButton } from "./after-mouse-up.ts";
import { type ClientValidation, constraintValidation } from "./client-validation.ts";
import { createFieldStore } from "./field-store.ts";
import { resultIdOf } from "./form-context.ts";
import { loadLazyValidators } from "./lazy-validation.ts";
import { listenToControls } from "./listen-to-controls.ts";
import { createSubmitButtons } from "./submit-buttons.ts";
import { loadAfterSubmit } from "./with-network-errors.ts";

/**
 * Returns the state that a form shows: the last answer of its action, or the errors that the browser has found since.
 * It checks each field that the focus leaves, and moves the focus to the errors after an answer.
 */
export function useFormValidation(
  ref: React.RefObject<HTMLFormElement | null>,
  id: string,
  answered: FormState,
) {
  const [own, setOwn] = useState<{ after: FormState; state: FormState }>();
  const state = own?.after === answered ? own.state : answered;
  const { status, submission, fieldErrors } = state;
  const [submitted, setSubmitted] = useState(state);
  if (status === "success" && submitted !== state) setSubmitted(state);
  const [fieldStore] = useState(() =>
    createFieldStore(
      id,
      fieldErrors,
      typeof window === "undefined" ? createSubmitButtons() : undefined,
    ),
  );
  const [constraints] = useState(() => constraintValidation(fieldStore));
  const validation = useRef<ClientValidation>(constraints);
  const shown = useRef(submission);

  const changeState = (next: (state: FormState) => FormState) =>
    setOwn((own) => {
      const now = own?.after === answered ? own.state : answered;
      const state = next(now);
      return state === now ? own : { after: answered, state };
    });
  const updateRows = (next: (state: FormState) => FormState) => {
    changeState(next);
    setSubmitted(next);
  };

  useLayoutEffect(() => {
    // Moved rows change the state, but they aren't a new answer.
    if (shown.current !== submission) fieldStore.setErrors(fieldErrors);
  }, [fieldStore, fieldErrors, submission]);
  useEffect(() => {
    watchMouseButton();
    // The parts of a date are numbers, too.
    if (fieldStore.fields().some(({ kind }) => kind === "number")) loadLazyValidators();
    const form = ref.current as HTMLFormElement;
    return listenToControls(form, ["input", "focusout"], (control, event) => {
      const field = fieldStore.fieldOf(control.name);
      if (!field) return;
      if (event.type === "input") return validation.current.onInput(form, field);
      const next = (event as FocusEvent).relatedTarget as HTMLInputElement | null;
      // Another radio button of the group, or another part of a date, belongs to the same field.
      if (fieldStore.fieldOf(next?.name) !== field) validation.current.onBlur(form, field);
    });
  }, [ref, fieldStore]);
  useEffect(() => {
    // The person may already be typing when the page hydrates, so the first state doesn't move the focus.
    if (shown.current === submission) return;
    shown.current = submission;
    if (status === "success") return;
    // The fields render their errors after this effect.
    queueMicrotask(() => {
      // Without a summary, the focus goes to the first wrong control, or to the first group that is wrong as a whole.
      const wrong =
        document.getElementById(resultIdOf(id)) ??
        ref.current?.querySelector<HTMLElement>(
          "[aria-invalid=true], fieldset:has(> [data-error])",
        );
      wrong?.focus();
      // A hidden control or a group of checkboxes can't have the focus.
      if (wrong && document.activeElement !== wrong) {
        loadAfterSubmit().then((after) => after?.revealAndFocus(wrong));
      }
    });
  }, [ref, id, status, submission]);
  useEffect(() => {
    // The browser may restore a page from its back/forward cache, with a message and errors that are outdated.
    const onShow = ({ persisted }: PageTransitionEvent) =>
      persisted && setOwn({ after: answered, state: idle });
    addEventListener("pageshow", onShow);
    return () => removeEventListener("pageshow", onShow);
  }, [answered]);

  return { state, submitted, fieldStore, validation, changeState, updateRows };
}
