"use client";

import type { FormProps } from "plainform/react";
import { lazySchema } from "plainform/react-hook-form";
import { Form } from "@/components/form.tsx";
import { Dirty } from "../dirty.tsx";

const schema = lazySchema(() => import("./schema.ts").then(({ schema }) => schema));

/** The form that the browser checks by its whole schema. */
export function WithSchema({ children, ...form }: FormProps) {
  return (
    <Form {...form} schema={schema}>
      {children}
      <Dirty />
    </Form>
  );
}
