"use client";

import type { ClientSchema } from "../client-schema.ts";

/**
 * Makes the `schema` of a `<Form>`: every rule of a zod schema is checked in the browser then, by React Hook Form. Both
 * and the schema are loaded when someone first turns to the form. A function can't cross from a Server to a Client
 * Component, so it is called in a client file.
 *
 * @param load imports the schema: it gives the schema itself, or a module whose default or only export is one. A form
 *   whose module has none, or several, says so in the console and checks its constraints alone.
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
