"use client";
import { useActionState } from "react";
import { bigNames } from "@/packages/plainform/src/const-big.ts";
import { Row } from "@/packages/plainform/src/ui.tsx";
import { type State, signupBig } from "./action.ts";
export function BigForm() {
  const [state, action, pending] = useActionState<State, FormData>(signupBig, {});
  const e = state.errors ?? {},
    v = state.values ?? {};
  return (
    <form data-form action={action} noValidate>
      {state.ok ? <p data-ok>Saved</p> : null}
      {bigNames.map((n) => (
        <Row key={n} name={n} label={n} error={e[n]?.[0]}>
          <input id={n} name={n} defaultValue={v[n]} aria-invalid={!!e[n]} />
        </Row>
      ))}
      <button type="submit" disabled={pending}>
        Save
      </button>
    </form>
  );
}
