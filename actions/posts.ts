"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { once } from "@/data/once.ts";
import * as posts from "@/data/posts.ts";
import { NotFound } from "@/lib/errors.ts";
import type { FormState } from "@/lib/form/state.ts";
import { submit } from "@/lib/form/submit.ts";
import { type PostInput, postSchema } from "@/schemas/post.ts";

/** A pasted text that is far too long is told so in the schema's words, and comes back whole. */
const limits = { textLength: 3_000_000, total: 4_000_000 };

export async function createPost(_: FormState, data: FormData): Promise<FormState> {
  const publish = async (post: PostInput) => {
    await posts.create(post);
    revalidatePath("/posts");
    return { redirectTo: "/posts", message: "Post published" };
  };
  return submit(postSchema, data, publish, { limits, once });
}

export async function updatePost(id: string, _: FormState, data: FormData): Promise<FormState> {
  const save = async (post: PostInput) => {
    await posts.update(id, post);
    revalidatePath("/posts");
    return { redirectTo: `/posts/${id}`, message: "Post saved" };
  };
  return submit(postSchema, data, save, { limits, once });
}

export async function deletePost(id: string, _: FormState, data: FormData): Promise<FormState> {
  const remove = async () => {
    await posts.remove(id).catch(unlessGone);
    revalidatePath("/posts");
    return { redirectTo: "/posts", message: "Post deleted" };
  };
  return submit(z.object({}), data, remove, { once });
}

/** Somebody else was faster: it is deleted, as was asked. */
function unlessGone(error: unknown): void {
  if (!(error instanceof NotFound)) throw error;
}
