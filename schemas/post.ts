import { z } from "zod";
import { fieldsOf } from "@/lib/form/fields.ts";
import { pageOf, pageQuery } from "./page.ts";

/** What a person or a program may send to publish a post. */
export const postSchema = z
  .object({
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
  })
  .meta({ id: "PostInput" });

export type PostInput = z.output<typeof postSchema>;

/** What a program may send to change parts of a post. */
export const postPatchSchema = postSchema.partial().meta({ id: "PostPatch" });

export type PostPatch = z.output<typeof postPatchSchema>;

/** The id of a post, however it is written: the stored ones are in lower case. */
export const postId = z.uuid().toLowerCase();

/** The form's fields. Plain JSON: a client component may import them without bringing zod along. */
export const postFields = fieldsOf(postSchema);

/** A post as the JSON API answers it. */
export const postResponse = postSchema
  .extend({ id: z.uuid(), createdAt: z.iso.datetime(), updatedAt: z.iso.datetime() })
  .meta({ id: "Post" });

export type Post = z.output<typeof postResponse>;

/** The query of the list of posts. */
export const postQuery = pageQuery(["id", "title", "content", "createdAt", "updatedAt"]).extend({
  since: z.iso
    .datetime("Use a time in UTC, such as 2026-01-31T09:30:00Z")
    .transform((time) => new Date(time).toISOString())
    .optional()
    .meta({ description: "Only posts that were published then or later." }),
});

/** A page of posts, with the fields that were asked for. */
export const postPage = pageOf(postResponse.partial().required({ id: true })).meta({
  id: "PostPage",
});
