"use client";

import { Form } from "@/components/form.tsx";
import type { FormProps } from "@/lib/react/form.tsx";
import { Dirty } from "../dirty.tsx";

/** The form of the matrix, checked by its whole schema in the browser. */
export function WithSchema({ children, ...form }: FormProps) {
  return (
    <Form {...form} schema={() => import("./schema.ts").then(({ schema }) => schema)}>
      {children}
      <Dirty />
    </Form>
  );
}
