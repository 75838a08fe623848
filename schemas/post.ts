import { z } from "zod";
import { fieldsOf } from "@/lib/form/fields.ts";
import { cursorSchema } from "./cursor.ts";

/** What a person or a program may send to publish a post. */
export const postSchema = z.object({
  title: z
    .string()
    .trim()
    .min(1, "Enter a title")
    .max(200, "Title must be 200 characters or fewer"),
  content: z
    .string()
    .trim()
    .min(1, "Enter some content")
    .max(20_000, "Content must be 20,000 characters or fewer"),
});

export type PostInput = z.output<typeof postSchema>;

/** What a program may send to change parts of a post. */
export const postPatchSchema = postSchema.partial();

export type PostPatch = z.output<typeof postPatchSchema>;

/** The id of a post, however it is written: the stored ones are in lower case. */
export const postId = z.uuid().toLowerCase();

/** The form's fields. Plain JSON: a client component may import them without bringing zod along. */
export const postFields = fieldsOf(postSchema);

/** A post as the JSON API answers it. */
const postResponse = postSchema.extend({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export type Post = z.output<typeof postResponse>;

/** The query of a list: how many posts a page, and where the page before ended. */
export const pageQuery = z.object({
  limit: z
    .int("Limit must be a whole number from 1 to 100")
    .min(1, "Limit must be a whole number from 1 to 100")
    .max(100, "Limit must be a whole number from 1 to 100")
    .default(20),
  cursor: cursorSchema.optional(),
});
