"use client";

import type { ClientSchema } from "../client-schema.ts";

/**
 * Makes the `schema` prop of a `<Form>`, so that React Hook Form checks every rule of a zod schema in the browser. Both
 * the library and the schema are loaded when a person first focuses the form. A function can't cross from a Server to a
 * Client Component, so call it in a client file.
 *
 * @param load imports the schema, and resolves to the schema itself or to a module whose default or only export is one.
 *   If the module has none or several, the console says so, and the form checks its constraints alone.
 * @example
 * const schema = lazySchema(() => import("@/schemas/post").then(({ postSchema }) => postSchema));
 *
 * export function PostForm({ children, ...form }: FormProps) {
 *   return <Form {...form} schema={schema}>{children}</Form>;
 * }
 */
export function lazySchema(load: () => Promise<unknown>): ClientSchema {
  return {
    async load() {
      // The adapter is evaluated before the schema's file, because it sets zod up for pages with a content security policy.
      const { schemaValidation } = await import("./adapter.tsx");
      return schemaValidation(await load());
    },
  };
}
