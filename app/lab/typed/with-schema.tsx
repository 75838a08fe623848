"use client";

import { Form } from "@/components/form.tsx";
import type { FormProps } from "@/lib/react/form.tsx";
import { lazySchema } from "@/lib/react/react-hook-form/lazy-schema.ts";
import { Dirty } from "../dirty.tsx";
import type { Language } from "./schema.ts";

/** The form in its language, checked by its whole schema in the browser. */
export function WithSchema({ language, children, ...form }: FormProps & { language: Language }) {
  return (
    <Form
      {...form}
      schema={lazySchema(() => import("./schema.ts").then(({ schemas }) => schemas[language]))}
    >
      {children}
      <Dirty />
    </Form>
  );
}
