import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ifThere } from "@/app/if-there.ts";
import * as posts from "@/data/posts.ts";
import type { EditedPost, Post } from "@/schemas/post.ts";

/** The page and its title share one query for each request. */
const read = cache((id: string) => ifThere(posts.getEvenDeleted(id)));

/** Returns the post of a page, or shows the 404 page. */
export async function findPost(id: string): Promise<Post> {
  const post = await read(id);
  return post && !post.isDeleted ? post : notFound();
}

/**
 * Returns the post of a page with its form, or shows the 404 page. If the page is the answer to that form and the post was
 * deleted meanwhile, the form has to stay, with the typed text: the function then returns the deleted post, or
 * `undefined` if the post was removed for good.
 */
export async function findPostToEdit(id: string): Promise<EditedPost | undefined> {
  const isAnswer = (await headers()).has("content-type");
  return isAnswer ? read(id) : findPost(id);
}
