import { z } from "zod";

/** Makes the schema of a form with a field of the given name and a field named `other`. */
export function namedSchema(name: string) {
  return z.object({
    other: z.string().optional(),
    [name]: z.string().trim().min(1, `Enter ${name}`),
  });
}
