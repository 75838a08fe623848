"use client";
import { Field, Form, getInput, setErrors, useForm } from "@formisch/react";
import { useState } from "react";
import { bigNames, emptyBig } from "@/packages/plainform/src/const-big.ts";
import { vBigSchema } from "@/packages/plainform/src/schema-valibot-big.ts";
import { Row } from "@/packages/plainform/src/ui.tsx";
import { signupBig } from "./action.ts";
export function BigForm() {
  const [ok, setOk] = useState(false);
  const form = useForm({
    schema: vBigSchema as any,
    initialInput: emptyBig as any,
    validate: "blur",
    revalidate: "input",
  });
  return (
    <Form
      data-form
      of={form}
      onSubmit={async () => {
        const r = await signupBig(getInput(form));
        for (const [k, errors] of Object.entries(r.errors ?? {}))
          setErrors(form, { path: [k as any] as any, errors: errors ?? null } as any);
        setOk(!!r.ok);
      }}
    >
      {ok ? <p data-ok>Saved</p> : null}
      {bigNames.map((n) => (
        <Field key={n} of={form} path={[n] as any}>
          {(f: any) => (
            <Row name={n} label={n} error={f.errors?.[0]}>
              <input id={n} {...f.props} aria-invalid={!!f.errors} value={f.input ?? ""} />
            </Row>
          )}
        </Field>
      ))}
      <button type="submit" disabled={form.isSubmitting}>
        Save
      </button>
    </Form>
  );
}
