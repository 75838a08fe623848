"use client";
import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useActionState } from "react";
import { bigNames } from "@/packages/plainform/src/const-big.ts";
import { bigSchema } from "@/packages/plainform/src/schema-big.ts";
import { Row } from "@/packages/plainform/src/ui.tsx";
import { signupBig } from "./action.ts";

const p = ({ key, ...rest }: any) => rest;
export function BigForm() {
  const [lastResult, action, pending] = useActionState(signupBig as any, undefined) as any;
  const [form, f] = useForm<any>({
    lastResult,
    onValidate({ formData }) {
      return parseWithZod(formData, { schema: bigSchema }) as any;
    },
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
  });
  return (
    <form data-form {...getFormProps(form)} action={action} noValidate>
      {lastResult?.ok ? <p data-ok>Saved</p> : null}
      {bigNames.map((n) => (
        <Row key={n} name={n} label={n} error={(f as any)[n].errors?.[0]}>
          <input {...p(getInputProps((f as any)[n], { type: "text" }))} key={(f as any)[n].key} />
        </Row>
      ))}
      <button type="submit" disabled={pending}>
        Save
      </button>
    </form>
  );
}
