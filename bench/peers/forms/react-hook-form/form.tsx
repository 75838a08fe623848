"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { emptyValues } from "@/packages/plainform/src/const.ts";
import { formSchema } from "@/packages/plainform/src/schema.ts";
import { Options, Row } from "@/packages/plainform/src/ui.tsx";
import { signup } from "./action.ts";
export function SignupForm() {
  const [ok, setOk] = useState(false);
  const {
    register,
    handleSubmit,
    setError,
    formState: { errors: e, isSubmitting },
  } = useForm<any>({
    resolver: zodResolver(formSchema as any),
    mode: "onTouched",
    defaultValues: emptyValues,
  });
  const onSubmit = handleSubmit(async (data) => {
    const r = await signup(data);
    if (r.errors) for (const [k, m] of Object.entries(r.errors)) setError(k, { message: m?.[0] });
    setOk(!!r.ok);
  });
  const m = (n: string) => e[n]?.message as string;
  const a = (n: string) => ({ id: n, "aria-invalid": !!e[n] });
  return (
    <form data-form onSubmit={onSubmit} noValidate>
      {ok ? <p data-ok>Saved</p> : null}
      <Row name="title" label="Title" error={m("title")}>
        <input {...a("title")} {...register("title")} />
      </Row>
      <Row name="email" label="Email" error={m("email")}>
        <input type="email" {...a("email")} {...register("email")} />
      </Row>
      <Row name="password" label="Password" error={m("password")}>
        <input type="password" {...a("password")} {...register("password")} />
      </Row>
      <Row name="age" label="Age" error={m("age")}>
        <input type="number" {...a("age")} {...register("age")} />
      </Row>
      <Row name="country" label="Country" error={m("country")}>
        <select {...a("country")} {...register("country")}>
          <Options />
        </select>
      </Row>
      <Row name="terms" label="Terms" error={m("terms")}>
        <input type="checkbox" {...a("terms")} {...register("terms")} />
      </Row>
      <Row name="bio" label="Bio" error={m("bio")}>
        <textarea {...a("bio")} {...register("bio")} />
      </Row>
      <Row name="birthday" label="Birthday" error={m("birthday")}>
        <input type="date" {...a("birthday")} {...register("birthday")} />
      </Row>
      <button type="submit" disabled={isSubmitting}>
        Sign up
      </button>
    </form>
  );
}
