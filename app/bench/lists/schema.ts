import { fieldsOf } from "plainform";
import { z } from "zod";

export const noteSchema = z.object({ text: z.string().trim().min(1, "Enter a note") });
export const noteFields = fieldsOf(noteSchema);

const link = z.object({
  label: z.string().min(1, "Enter a label"),
  url: z.url("Enter an address"),
});

export const linksSchema = z.object({ links: z.array(link).max(500) });
export const linksFields = fieldsOf(linksSchema);
