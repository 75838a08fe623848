import { z } from "zod";

/** Whether a schema accepts a value, as far as can be told at once. */
export function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  try {
    return z.safeParse(schema, value).success;
  } catch (error) {
    // An asynchronous refinement decides later; one that throws takes nothing.
    return error instanceof z.core.$ZodAsyncError;
  }
}
