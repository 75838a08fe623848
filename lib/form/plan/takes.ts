import { z } from "zod";

/** Whether a schema accepts a value, as far as can be told at once. */
export function takes(schema: z.core.$ZodType, value: unknown): boolean {
  try {
    return z.safeParse(schema, value).success;
  } catch {
    // It has an asynchronous refinement, which decides later.
    return true;
  }
}
