"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useHookFormAction } from "@next-safe-action/adapter-react-hook-form/hooks";
import { bigNames, emptyBig } from "@/packages/plainform/src/const-big.ts";
import { bigSchema } from "@/packages/plainform/src/schema-big.ts";
import { Row } from "@/packages/plainform/src/ui.tsx";
import { signupBig } from "./action.ts";
export function BigForm() {
  const { form, action, handleSubmitWithAction } = useHookFormAction(
    signupBig as any,
    zodResolver(bigSchema as any) as any,
    { formProps: { mode: "onTouched", defaultValues: emptyBig as any } },
  ) as any;
  const {
    register,
    formState: { errors: e },
  } = form;
  return (
    <form data-form onSubmit={handleSubmitWithAction} noValidate>
      {action.result.data?.ok ? <p data-ok>Saved</p> : null}
      {bigNames.map((n) => (
        <Row key={n} name={n} label={n} error={e[n]?.message}>
          <input id={n} aria-invalid={!!e[n]} {...register(n)} />
        </Row>
      ))}
      <button type="submit" disabled={action.isPending}>
        Save
      </button>
    </form>
  );
}
