"use client";
import {
  getFormProps,
  getInputProps,
  getSelectProps,
  getTextareaProps,
  useForm,
} from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useActionState } from "react";
import { schema } from "@/packages/plainform/src/schema.ts";
import { Options, Row } from "@/packages/plainform/src/ui.tsx";
import { signup } from "./action.ts";

const p = ({ key, ...rest }: any) => rest;
export function SignupForm() {
  const [lastResult, action, pending] = useActionState(signup as any, undefined) as any;
  const [form, f] = useForm({
    lastResult,
    onValidate({ formData }) {
      return parseWithZod(formData, { schema });
    },
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
  });
  return (
    <form data-form {...getFormProps(form)} action={action} noValidate>
      {lastResult?.ok ? <p data-ok>Saved</p> : null}
      <Row name="title" label="Title" error={f.title.errors?.[0]}>
        <input {...p(getInputProps(f.title, { type: "text" }))} key={f.title.key} />
      </Row>
      <Row name="email" label="Email" error={f.email.errors?.[0]}>
        <input {...p(getInputProps(f.email, { type: "email" }))} key={f.email.key} />
      </Row>
      <Row name="password" label="Password" error={f.password.errors?.[0]}>
        <input {...p(getInputProps(f.password, { type: "password" }))} key={f.password.key} />
      </Row>
      <Row name="age" label="Age" error={f.age.errors?.[0]}>
        <input {...p(getInputProps(f.age, { type: "number" }))} key={f.age.key} />
      </Row>
      <Row name="country" label="Country" error={f.country.errors?.[0]}>
        <select {...p(getSelectProps(f.country))} key={f.country.key}>
          <Options />
        </select>
      </Row>
      <Row name="terms" label="Terms" error={f.terms.errors?.[0]}>
        <input {...p(getInputProps(f.terms, { type: "checkbox" }))} key={f.terms.key} />
      </Row>
      <Row name="bio" label="Bio" error={f.bio.errors?.[0]}>
        <textarea {...p(getTextareaProps(f.bio))} key={f.bio.key} />
      </Row>
      <Row name="birthday" label="Birthday" error={f.birthday.errors?.[0]}>
        <input {...p(getInputProps(f.birthday, { type: "date" }))} key={f.birthday.key} />
      </Row>
      <button type="submit" disabled={pending}>
        Sign up
      </button>
    </form>
  );
}
