"use client";
import { initialFormState, mergeForm, useForm, useTransform } from "@tanstack/react-form-nextjs";
import { useActionState } from "react";
import { formSchema } from "@/packages/plainform/src/schema.ts";
import { Options, Row } from "@/packages/plainform/src/ui.tsx";
import { signup } from "./action.ts";
import { formOpts } from "./form-options.ts";

const shape = formSchema.shape as any;
export function SignupForm() {
  const [state, action] = useActionState(signup as any, initialFormState) as any;
  const form = useForm({
    ...formOpts,
    transform: useTransform((base: any) => mergeForm(base, state ?? {}), [state]),
  } as any) as any;
  const server = state?.errorMap?.onServer?.fields;
  const F = (name: string, label: string, input: (field: any, p: any) => any) => (
    <form.Field name={name} validators={{ onBlur: shape[name] }}>
      {(field: any) => {
        const error =
          field.state.meta.errors[0]?.message ??
          (field.state.meta.isDirty ? undefined : server?.[name]?.[0]?.message);
        return (
          <Row name={name} label={label} error={error}>
            {input(field, {
              id: name,
              name: field.name,
              onBlur: field.handleBlur,
              "aria-invalid": !!error,
            })}
          </Row>
        );
      }}
    </form.Field>
  );
  const text = (field: any) => ({
    value: field.state.value ?? "",
    onChange: (e: any) => field.handleChange(e.target.value),
  });
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
      {F("title", "Title", (f, p) => (
        <input {...p} {...text(f)} />
      ))}
      {F("email", "Email", (f, p) => (
        <input type="email" {...p} {...text(f)} />
      ))}
      {F("password", "Password", (f, p) => (
        <input type="password" {...p} {...text(f)} />
      ))}
      {F("age", "Age", (f, p) => (
        <input type="number" {...p} {...text(f)} />
      ))}
      {F("country", "Country", (f, p) => (
        <select {...p} {...text(f)}>
          <Options />
        </select>
      ))}
      {F("terms", "Terms", (f, p) => (
        <input
          type="checkbox"
          {...p}
          checked={f.state.value === true || f.state.value === "on"}
          onChange={(e) => f.handleChange(e.target.checked)}
        />
      ))}
      {F("bio", "Bio", (f, p) => (
        <textarea {...p} {...text(f)} />
      ))}
      {F("birthday", "Birthday", (f, p) => (
        <input type="date" {...p} {...text(f)} />
      ))}
      <form.Subscribe selector={(s: any) => [s.canSubmit, s.isSubmitting]}>
        {([canSubmit, isSubmitting]: any) => (
          <button type="submit" disabled={!canSubmit}>
            {isSubmitting ? "..." : "Sign up"}
          </button>
        )}
      </form.Subscribe>
    </form>
  );
}
