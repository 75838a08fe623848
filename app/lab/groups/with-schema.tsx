"use client";

import { Form } from "@/components/form.tsx";
import type { FormProps } from "@/lib/react/form.tsx";
import { lazySchema } from "@/lib/react/react-hook-form/lazy-schema.ts";
import { Dirty } from "../dirty.tsx";

const schema = lazySchema(() => import("./schema.ts").then(({ schema }) => schema));

/** The form of the groups, checked by its whole schema in the browser. */
export function WithSchema({ children, ...form }: FormProps) {
  return (
    <Form {...form} schema={schema}>
      {children}
      <Dirty />
    </Form>
  );
}
