"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { bigNames, emptyBig } from "@/packages/plainform/src/const-big.ts";
import { bigSchema } from "@/packages/plainform/src/schema-big.ts";
import { Row } from "@/packages/plainform/src/ui.tsx";
import { signupBig } from "./action.ts";
export function BigForm() {
  const [ok, setOk] = useState(false);
  const {
    register,
    handleSubmit,
    setError,
    formState: { errors: e, isSubmitting },
  } = useForm<any>({
    resolver: zodResolver(bigSchema as any),
    mode: "onTouched",
    defaultValues: emptyBig,
  });
  const onSubmit = handleSubmit(async (data) => {
    const r = await signupBig(data);
    if (r.errors) for (const [k, m] of Object.entries(r.errors)) setError(k, { message: m?.[0] });
    setOk(!!r.ok);
  });
  return (
    <form data-form onSubmit={onSubmit} noValidate>
      {ok ? <p data-ok>Saved</p> : null}
      {bigNames.map((n) => (
        <Row key={n} name={n} label={n} error={e[n]?.message}>
          <input id={n} aria-invalid={!!e[n]} {...register(n)} />
        </Row>
      ))}
      <button type="submit" disabled={isSubmitting}>
        Save
      </button>
    </form>
  );
}
