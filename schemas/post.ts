import { fieldsOf } from "plainform";
import { z } from "zod";
import { pageOf, pageQuery } from "./page.ts";

const link = z.object({
  label: z
    .string()
    .trim()
    .min(1, "Enter what the link is called")
    .max(100, "What the link is called must be 100 characters or fewer"),
  url: z
    .url({ protocol: /^https?$/, error: "Enter a web address, such as https://example.com" })
    .max(2_000, "The web address must be 2,000 characters or fewer"),
});

const parts = {
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
  links: z.array(link).max(5, "A post may have 5 links at most"),
};

/** The values that a person or a program sends to publish a post. */
export const postSchema = z
  .object({ ...parts, links: parts.links.default([]) })
  .meta({ id: "PostInput" });

export type PostInput = z.input<typeof postSchema>;

/** The values that a program sends to change parts of a post. */
// The links have no default here, because a patch without links leaves them as they are.
export const postPatchSchema = z.object(parts).partial().meta({ id: "PostPatch" });

export type PostPatch = z.output<typeof postPatchSchema>;

/** The id of a post in any case of letters. Stored ids are in lower case. */
export const postId = z.uuid().toLowerCase();

/** The values that the form of a new post sends. Scripts add an id, by which they recognise the stored post. */
export const newPostSchema = postSchema.safeExtend({ id: postId.optional() });

const version = z.int().positive();

/**
 * The values that the form of a stored post sends, with the version that it was made from. After a conflict it also sends
 * what it replaces on purpose: another version, or the post's deletion.
 */
export const editedPostSchema = postSchema.safeExtend({
  version,
  replaces: version.optional(),
  restores: z.boolean().default(false),
});

/** The values that the buttons of a post in the list send. */
export const postChangeSchema = z.object({
  change: z.enum(["like", "unlike", "delete", "restore"]),
});

/**
 * Checks the address to which a form of a post leads back. The address is in the page, where a person can change it.
 *
 * @returns the address, if it belongs to a page of posts; else the list's
 */
export function postAddress(address: unknown): string {
  return typeof address === "string" && /^\/posts([/?#][\w./?=&%+~*#-]*)?$/.test(address)
    ? address
    : "/posts";
}

/** The form's fields, for pages. A Client Component gets them as a prop, because an import would bring zod into the browser. */
export const postFields = fieldsOf(postSchema);
export type PostFields = typeof postFields;

export const editedPostFields = fieldsOf(editedPostSchema);
export type EditedPostFields = typeof editedPostFields;

/** A post in an answer of the JSON API. */
export const postResponse = z
  .object({
    ...parts,
    id: z.uuid(),
    version: z.int().positive().meta({ description: "One more with each change." }),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: "Post" });

export type Post = z.output<typeof postResponse>;

/** A post in the form that edits it. */
export type EditedPost = Post & { isDeleted?: boolean };

/** A post as a visitor sees it in the list. */
export type ListedPost = Post & { likes: number; isLiked: boolean };

/** The query of the list of posts. */
export const postQuery = pageQuery([
  "id",
  "title",
  "content",
  "links",
  "version",
  "createdAt",
  "updatedAt",
]).extend({
  since: z.iso
    .datetime("Use a time in UTC, such as 2026-01-31T09:30:00Z")
    .transform((time) => new Date(time).toISOString())
    .optional()
    .meta({ description: "Only posts that were published then or later." }),
  text: z
    .string()
    .trim()
    .max(200, "Search for 200 characters or fewer")
    .optional()
    .meta({ description: "Only posts that contain it in their title or content." }),
});

/** A page of posts with the selected fields. */
export const postPage = pageOf(postResponse.partial().required({ id: true })).meta({
  id: "PostPage",
});
