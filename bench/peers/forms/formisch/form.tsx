"use client";
import { Field, Form, getInput, setErrors, useForm } from "@formisch/react";
import { useState } from "react";
import { emptyValues } from "@/packages/plainform/src/const.ts";
import { vSchema } from "@/packages/plainform/src/schema-valibot.ts";
import { Options, Row } from "@/packages/plainform/src/ui.tsx";
import { signup } from "./action.ts";
export function SignupForm() {
  const [ok, setOk] = useState(false);
  const form = useForm({
    schema: vSchema,
    initialInput: emptyValues as any,
    validate: "blur",
    revalidate: "input",
  });
  const F = (name: any, label: string, input: (field: any, p: any) => any) => (
    <Field of={form} path={[name] as any}>
      {(field: any) => (
        <Row name={name} label={label} error={field.errors?.[0]}>
          {input(field, {
            id: name,
            ...field.props,
            autoFocus: undefined,
            "aria-invalid": !!field.errors,
          })}
        </Row>
      )}
    </Field>
  );
  return (
    <Form
      data-form
      of={form}
      onSubmit={async () => {
        const r = await signup(getInput(form));
        for (const [k, errors] of Object.entries(r.errors ?? {}))
          setErrors(form, { path: [k as any] as any, errors: errors ?? null } as any);
        setOk(!!r.ok);
      }}
    >
      {ok ? <p data-ok>Saved</p> : null}
      {F("title", "Title", (f, p) => (
        <input {...p} value={f.input ?? ""} />
      ))}
      {F("email", "Email", (f, p) => (
        <input type="email" {...p} value={f.input ?? ""} />
      ))}
      {F("password", "Password", (f, p) => (
        <input type="password" {...p} value={f.input ?? ""} />
      ))}
      {F("age", "Age", (f, p) => (
        <input type="number" {...p} value={f.input ?? ""} />
      ))}
      {F("country", "Country", (f, p) => (
        <select {...p} value={f.input ?? ""}>
          <Options />
        </select>
      ))}
      {F("terms", "Terms", (f, p) => (
        <input type="checkbox" {...p} checked={!!f.input} />
      ))}
      {F("bio", "Bio", (f, p) => (
        <textarea {...p} value={f.input ?? ""} />
      ))}
      {F("birthday", "Birthday", (f, p) => (
        <input type="date" {...p} value={f.input ?? ""} />
      ))}
      <button type="submit" disabled={form.isSubmitting}>
        Sign up
      </button>
    </Form>
  );
}
