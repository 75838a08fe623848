"use client";

import { Form, type FormProps } from "@/components/form.tsx";
import { useRhf } from "@/components/use-rhf.ts";

/** The lists's form, checked by its whole schema in the browser. */
export function WithSchema({ children, ...form }: FormProps) {
  return (
    <Form {...form} schema={() => import("./schema.ts").then(({ schema }) => schema)}>
      {children}
      <Dirty />
    </Form>
  );
}

/** What React Hook Form knows of it. */
function Dirty() {
  const rhf = useRhf();
  const names = Object.keys(rhf?.formState.dirtyFields ?? {});
  return <p>{rhf ? `Edited: ${names.toSorted().join(", ")}` : "Not loaded"}</p>;
}
