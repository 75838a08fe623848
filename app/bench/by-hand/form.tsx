"use client";
import { useActionState } from "react";
import { Countries, Row } from "../row.tsx";
import { type ByHandState, signUpByHand } from "./actions.ts";

/** The form of the benchmarks with React alone, with which the kit is compared. */
export function ByHandForm() {
  const [state, action, pending] = useActionState<ByHandState, FormData>(signUpByHand, {});
  const e = state.errors ?? {};
  const v = state.values ?? {};
  return (
    <form data-form action={action} noValidate>
      {state.ok ? <p data-ok>Saved</p> : null}
      <Row name="title" label="Title" error={e.title?.[0]}>
        <input id="title" name="title" defaultValue={v.title} aria-invalid={!!e.title} />
      </Row>
      <Row name="email" label="Email" error={e.email?.[0]}>
        <input
          id="email"
          name="email"
          type="email"
          defaultValue={v.email}
          aria-invalid={!!e.email}
        />
      </Row>
      <Row name="password" label="Password" error={e.password?.[0]}>
        <input id="password" name="password" type="password" aria-invalid={!!e.password} />
      </Row>
      <Row name="age" label="Age" error={e.age?.[0]}>
        <input id="age" name="age" type="number" defaultValue={v.age} aria-invalid={!!e.age} />
      </Row>
      <Row name="country" label="Country" error={e.country?.[0]}>
        <select id="country" name="country" defaultValue={v.country} aria-invalid={!!e.country}>
          <Countries />
        </select>
      </Row>
      <Row name="terms" label="Terms" error={e.terms?.[0]}>
        <input
          id="terms"
          name="terms"
          type="checkbox"
          defaultChecked={v.terms === "on"}
          aria-invalid={!!e.terms}
        />
      </Row>
      <Row name="bio" label="Bio" error={e.bio?.[0]}>
        <textarea id="bio" name="bio" defaultValue={v.bio} aria-invalid={!!e.bio} />
      </Row>
      <Row name="birthday" label="Birthday" error={e.birthday?.[0]}>
        <input
          id="birthday"
          name="birthday"
          type="date"
          defaultValue={v.birthday}
          aria-invalid={!!e.birthday}
        />
      </Row>
      <button type="submit" disabled={pending}>
        Sign up
      </button>
    </form>
  );
}
