import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ifThere } from "@/app/if-there.ts";
import * as posts from "@/data/posts.ts";
import type { EditedPost, Post } from "@/schemas/post.ts";

/** Read once a request, though the page and its title both ask. */
const read = cache((id: string) => ifThere(posts.getEvenDeleted(id)));

/** The post of a page; or the 404 page. */
export async function findPost(id: string): Promise<Post> {
  const post = await read(id);
  return post && !post.isDeleted ? post : notFound();
}

/**
 * The post of a page with a form to edit it; or the 404 page. When the page is the answer to that form, and the post was
 * deleted meanwhile, the form is to stand there still, with what was typed: then the post is the deleted one, or
 * `undefined` when it is gone for good.
 */
export async function findPostToEdit(id: string): Promise<EditedPost | undefined> {
  const isAnswer = (await headers()).has("content-type");
  return isAnswer ? read(id) : findPost(id);
}
