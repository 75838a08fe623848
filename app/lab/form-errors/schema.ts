import { fieldsOf } from "plainform";
import { z } from "zod";

export const schema = z
  .object({ title: z.string().trim().min(1, "Enter a title") })
  .refine(({ title }) => title !== "taken", "Another form has taken this title");

export const fields = fieldsOf(schema);
