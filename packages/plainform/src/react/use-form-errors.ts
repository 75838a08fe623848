"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { type FormState, idle } from "../core/form-state.ts";
import { watchPresses } from "./after-click.ts";
import { type ClientValidation, constraintValidation } from "./client-validation.ts";
import { createFieldStore } from "./field-store.ts";
import { resultId } from "./form-context.ts";
import { loadLateValidators } from "./late-validation.ts";
import { onControls } from "./on-controls.ts";
import { loadAfterSubmit } from "./safe-action.ts";
import { createSubmitButtons } from "./submit-buttons.ts";

/**
 * The state that a form shows: the last answer of its action, or what the browser found wrong since. Checks the fields
 * as they are left, and moves the focus to what is wrong after an answer.
 */
export function useFormErrors(
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
    // Rows in another order are no new answer.
    if (shown.current !== submission) fieldStore.setErrors(fieldErrors);
  }, [fieldStore, fieldErrors, submission]);
  useEffect(() => {
    watchPresses();
    // The parts of a date are numbers, too.
    if (fieldStore.fields().some(({ kind }) => kind === "number")) loadLateValidators();
    const form = ref.current as HTMLFormElement;
    return onControls(form, ["input", "focusout"], (control, event) => {
      const field = fieldStore.fieldOf(control.name);
      if (!field) return;
      if (event.type === "input") return validation.current.onInput(form, field);
      const next = (event as FocusEvent).relatedTarget as HTMLInputElement | null;
      // Another radio button, or another part of a date, is still the same field.
      if (fieldStore.fieldOf(next?.name) !== field) validation.current.onBlur(form, field);
    });
  }, [ref, fieldStore]);
  useEffect(() => {
    // The person may be typing by the time that the page hydrates, so its first state moves no focus.
    if (shown.current === submission) return;
    shown.current = submission;
    if (status === "success") return;
    // The fields render what is wrong with them after this effect.
    queueMicrotask(() => {
      // Without a summary, the first wrong control, or group that is wrong as a whole.
      const wrong =
        document.getElementById(resultId(id)) ??
        ref.current?.querySelector<HTMLElement>(
          "[aria-invalid=true], fieldset:has(> [data-error])",
        );
      wrong?.focus();
      // A hidden control, and a group of boxes, can't have the focus.
      if (wrong && document.activeElement !== wrong) {
        loadAfterSubmit().then((after) => after?.revealAndFocus(wrong));
      }
    });
  }, [ref, id, status, submission]);
  useEffect(() => {
    // A browser may show a page again just as it was left. Its message and errors were those of then.
    const onShow = ({ persisted }: PageTransitionEvent) =>
      persisted && setOwn({ after: answered, state: idle });
    addEventListener("pageshow", onShow);
    return () => removeEventListener("pageshow", onShow);
  }, [answered]);

  return { state, submitted, fieldStore, validation, changeState, updateRows };
}
