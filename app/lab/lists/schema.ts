import { fieldsOf } from "plainform";
import { z } from "zod";

const phone = z.object({ number: z.string().trim().min(3, "Enter a phone number") });

const person = z.object({
  name: z.string().trim().min(1, "Enter a name"),
  isHost: z.boolean(),
  phones: z.array(phone).max(3).default([]),
});

/** Lists inside lists, a list of texts, and fields that belong to one choice only. */
export const schema = z.object({
  people: z.array(person).min(1, "Add at least one person").max(4),
  tags: z.array(z.string().trim().min(1, "Enter a tag")).max(3).default([]),
  delivery: z.discriminatedUnion("by", [
    z.object({ by: z.literal("post"), street: z.string().trim().min(1, "Enter a street") }),
    z.object({ by: z.literal("email"), address: z.email("Enter an email address") }),
    z.object({ by: z.literal("none") }),
  ]),
});

export const fields = fieldsOf(schema);
