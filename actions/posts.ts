"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import * as posts from "@/data/posts.ts";
import type { FormState } from "@/lib/form/state.ts";
import { submit } from "@/lib/form/submit.ts";
import { postSchema } from "@/schemas/post.ts";

export async function createPost(_: FormState, data: FormData): Promise<FormState> {
  return submit(postSchema, data, async (post) => {
    await posts.create(post);
    revalidatePath("/posts");
    return { redirectTo: "/posts", message: "Post published" };
  });
}

export async function updatePost(id: string, _: FormState, data: FormData): Promise<FormState> {
  return submit(postSchema, data, async (post) => {
    await posts.update(id, post);
    revalidatePath("/posts");
    return { redirectTo: `/posts/${id}`, message: "Post saved" };
  });
}

export async function deletePost(id: string, _: FormState, data: FormData): Promise<FormState> {
  return submit(z.object({}), data, async () => {
    await posts.remove(id);
    revalidatePath("/posts");
    return { redirectTo: "/posts", message: "Post deleted" };
  });
}
