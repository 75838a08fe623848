import { fieldsOf } from "plainform";
import { z } from "zod";

/** The fields that the page may hide. Only the server checks them. */
export const schema = z.object({
  name: z
    .string()
    .trim()
    .refine((name) => name !== "Wrong", "Enter another name"),
  by: z.enum(["mail", "visit"], "Choose how"),
  street: z
    .string()
    .trim()
    .refine((street) => street !== "Wrong", "Enter another street"),
  size: z.enum(["s", "m"]).refine((size) => size !== "m", "Choose another size"),
  note: z
    .string()
    .trim()
    .refine((note) => note !== "Wrong", "Write another note"),
});

export const fields = fieldsOf(schema);
