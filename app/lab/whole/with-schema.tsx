"use client";

import type { FormProps } from "plainform/react";
import { lazySchema, useReactHookForm } from "plainform/react-hook-form";
import { Form } from "@/components/form.tsx";

const schema = lazySchema(() => import("./schema.ts").then(({ schema }) => schema));

/** The form of the groups, which the browser checks by its whole schema. */
export function WithSchema({ children, ...form }: FormProps) {
  return (
    <Form {...form} schema={schema}>
      {children}
      <Clean />
    </Form>
  );
}

/** Shows whether React Hook Form finds that any value was changed. */
function Clean() {
  const rhf = useReactHookForm();
  if (!rhf) return <p>Not loaded</p>;
  const { isDirty, dirtyFields } = rhf.formState;
  return <p>{isDirty ? `Changed: ${Object.keys(dirtyFields).join(", ")}` : "Unchanged"}</p>;
}
