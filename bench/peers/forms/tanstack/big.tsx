"use client";
import { initialFormState, mergeForm, useForm, useTransform } from "@tanstack/react-form-nextjs";
import { useActionState } from "react";
import { bigNames } from "@/packages/plainform/src/const-big.ts";
import { bigSchema } from "@/packages/plainform/src/schema-big.ts";
import { Row } from "@/packages/plainform/src/ui.tsx";
import { signupBig } from "./action.ts";
import { bigOpts } from "./big-options.ts";

const shape = bigSchema.shape as any;
export function BigForm() {
  const [state, action] = useActionState(signupBig as any, initialFormState) as any;
  const form = useForm({
    ...bigOpts,
    transform: useTransform((base: any) => mergeForm(base, state ?? {}), [state]),
  } as any) as any;
  const server = state?.errorMap?.onServer?.fields;
  return (
    <form
      data-form
      action={action}
      onSubmit={() => {
        form.handleSubmit();
      }}
      noValidate
    >
      {state?.ok ? <p data-ok>Saved</p> : null}
      {bigNames.map((name) => (
        <form.Field key={name} name={name} validators={{ onBlur: shape[name] }}>
          {(field: any) => {
            const error =
              field.state.meta.errors[0]?.message ??
              (field.state.meta.isDirty ? undefined : server?.[name]?.[0]?.message);
            return (
              <Row name={name} label={name} error={error}>
                <input
                  id={name}
                  name={field.name}
                  onBlur={field.handleBlur}
                  aria-invalid={!!error}
                  value={field.state.value ?? ""}
                  onChange={(e) => field.handleChange(e.target.value)}
                />
              </Row>
            );
          }}
        </form.Field>
      ))}
      <form.Subscribe selector={(s: any) => [s.canSubmit, s.isSubmitting]}>
        {([canSubmit, isSubmitting]: any) => (
          <button type="submit" disabled={!canSubmit}>
            {isSubmitting ? "..." : "Save"}
          </button>
        )}
      </form.Subscribe>
    </form>
  );
}
