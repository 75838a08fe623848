"use client";

import { useEffect, useInsertionEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { idle } from "../core/form-state.ts";
import { noRedirectName } from "../core/reserved-names.ts";
import type { FormInternals } from "./form-internals.ts";
import type { LazyFeatureProps } from "./lazy-feature-props.ts";
import { newId } from "./new-id.ts";

/**
 * Hands a submission that passed the checks to `onSend`, and resets the form for the next entry. A form whose features
 * aren't loaded yet is sent like any other.
 */
export function useSubmitInterception(
  onSend: LazyFeatureProps["onSend"],
  { form, validation, changeState, interceptSubmit, send }: FormInternals,
): void {
  const letReactReset = useResetOfReact(form);
  // This is a layout effect, because a click may follow the hydration before effects run.
  useLayoutEffect(() => {
    if (!onSend) return;
    const handOver = (data: FormData) => {
      data.set(noRedirectName, "");
      changeState(() => ({ ...idle, status: "success", submission: newId() }));
      form.reset();
      validation.current.reset(form);
      onSend({
        data,
        async send() {
          const answer = await send(idle, data);
          const { status, message } = answer;
          // The form may hold the next entry by now, so only the message of the answer is shown.
          if (status === "success" && message) changeState((state) => ({ ...state, message }));
          return answer;
        },
      });
    };
    interceptSubmit.current = (data) => {
      letReactReset();
      // React calls a form's action in a transition, which waits for every pending action. The row must appear at once.
      flushSync(() => handOver(data));
    };
    return () => {
      interceptSubmit.current = undefined;
    };
  });
}

/**
 * Prevents React's own reset of the form, which follows each action, because it would clear the content of the next
 * entry. The reset happens in the commit of the action's transition, between the insertion effects and the layout
 * effects; no other code runs there.
 *
 * @returns the function to call within the action
 */
function useResetOfReact(form: HTMLFormElement): () => void {
  const [action, setAction] = useState({});
  const isUnderWay = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the commit that belongs to an action
  useInsertionEffect(() => {
    isUnderWay.current = true;
  }, [action]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the commit that belongs to an action
  useLayoutEffect(() => {
    isUnderWay.current = false;
  }, [action]);
  useEffect(() => {
    const onReset = (event: Event) => {
      if (!isUnderWay.current) return;
      event.preventDefault();
      event.stopPropagation();
    };
    form.addEventListener("reset", onReset);
    return () => form.removeEventListener("reset", onReset);
  }, [form]);
  return () => setAction({});
}
