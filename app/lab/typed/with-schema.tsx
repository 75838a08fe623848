"use client";

import type { FormProps } from "plainform/react";
import { lazySchema } from "plainform/react-hook-form";
import { Form } from "@/components/form.tsx";
import { Dirty } from "../dirty.tsx";
import type { Language } from "./schema.ts";

/** The form in its language, which the browser checks by its whole schema. */
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
