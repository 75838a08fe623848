"use client";

import { useEffect, useInsertionEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { idle } from "../core/form-state.ts";
import { noRedirectName } from "../core/reserved-names.ts";
import type { FormParts } from "./form-parts.ts";
import type { LazyFeatureProps } from "./lazy-feature-props.ts";
import { newId } from "./new-id.ts";

/**
 * Hands over what passed the checks, and empties the form for the next one. Until this is loaded, the form is sent as
 * any other.
 */
export function useSubmitInterception(
  onSend: LazyFeatureProps["onSend"],
  { form, validation, changeState, interceptSubmit, send }: FormParts,
): void {
  const letReactReset = useResetOfReact(form);
  // A layout effect, because a click may follow the hydration before effects run.
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
          // By its answer the form may be about the next one.
          if (status === "success" && message) changeState((state) => ({ ...state, message }));
          return answer;
        },
      });
    };
    interceptSubmit.current = (data) => {
      letReactReset();
      // React calls a form's action in a transition, which waits for every action that is on its way. The row is to
      // be there at once.
      flushSync(() => handOver(data));
    };
    return () => {
      interceptSubmit.current = undefined;
    };
  });
}

/**
 * Keeps React's own reset of a form, which follows each action, from what was entered since. It comes with the commit of
 * the action's transition, between the insertion effects and the layout effects; nothing else runs there.
 *
 * @returns what is to be called in the action
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
