"use client";

import { useEffect } from "react";
import { stayName } from "@/lib/form/kit-names.ts";
import { idle } from "@/lib/form/state.ts";
import type { AddOnProps, FormParts } from "./add-ons.tsx";
import { newId } from "./new-id.ts";

/**
 * Hands over what passed the checks, and empties the form for the next one. Until this is loaded, the form is sent as
 * any other.
 */
export function useHandOver(
  onSend: AddOnProps["onSend"],
  { form, checks, change, takeOver, send }: FormParts,
): void {
  useEffect(() => {
    if (!onSend) return;
    takeOver.current = (from) => {
      const data = new FormData(form, from);
      data.set(stayName, "");
      change(() => ({ ...idle, status: "success", submission: newId() }));
      form.reset();
      checks.current?.reset(form);
      onSend({
        data,
        async send() {
          const answer = await send(idle, data);
          const { status, message } = answer;
          // By its answer the form may be about the next one.
          if (status === "success" && message) change((state) => ({ ...state, message }));
          return answer;
        },
      });
    };
    return () => {
      takeOver.current = undefined;
    };
  });
}
