import { z } from "zod";

/** A form with a field of that name, beside one that is called `other`. */
export function namedSchema(name: string) {
  return z.object({
    other: z.string().optional(),
    [name]: z.string().trim().min(1, `Enter ${name}`),
  });
}
