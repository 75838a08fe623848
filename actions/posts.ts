"use server";

import { revalidatePath } from "next/cache";
import { type FormState, NotFound, Stale } from "plainform";
import { submit } from "plainform/next";
import { z } from "zod";
import { once } from "@/data/once.ts";
import * as posts from "@/data/posts.ts";
import { rememberVisitor } from "@/data/visitor.ts";
import {
  editedPostSchema,
  newPostSchema,
  type Post,
  postAddress,
  postChangeSchema,
} from "@/schemas/post.ts";

/** The limits are far above the schema’s, so that a text that is too long gets the schema’s message and comes back whole. */
const limits = { textLength: 3_000_000, total: 4_000_000 };

/** @param back the address of the list in which the post was written, with its search */
export async function createPost(back: string, _: FormState, data: FormData): Promise<FormState> {
  const publish = async ({ id, ...post }: z.output<typeof newPostSchema>) => {
    await posts.create(post, id);
    revalidatePath("/posts");
    return { redirectTo: postAddress(back), message: "Post published" };
  };
  return submit(newPostSchema, data, publish, { limits, once });
}

/** @param back the address of the page on which the post was edited: the list or the post’s own page */
export async function updatePost(
  id: string,
  back: string,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const save = async (edited: z.output<typeof editedPostSchema>) => {
    const { version, replaces, restores, ...post } = edited;
    if (restores) await posts.restore(id);
    await posts.update(id, post, (current: Post) => {
      if (current.version !== version && current.version !== replaces) throw new Stale(changed);
    });
    revalidatePath("/posts");
    return { redirectTo: postAddress(back), message: "Post saved" };
  };
  return submit(editedPostSchema, data, save, { limits, once });
}

export async function deletePost(id: string, _: FormState, data: FormData): Promise<FormState> {
  return submit(z.object({}), data, () => change(id, "delete", "/posts"), { once });
}

/**
 * Does what the buttons of a post in the list say. Each change may be sent twice without another effect.
 *
 * @param back the address of the list
 */
export async function changePost(
  id: string,
  back: string,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(postChangeSchema, data, ({ change: what }) => change(id, what, postAddress(back)));
}

async function change(
  id: string,
  what: z.output<typeof postChangeSchema>["change"],
  redirectTo: string,
) {
  // The list’s address may end in the fragment of the post that was edited last.
  const list = redirectTo.replace(/#.*/s, "");
  const there = `${list}#post-${id}`;
  revalidatePath("/posts");
  switch (what) {
    case "like":
    case "unlike": {
      const isLiked = what === "like";
      const isThere = await posts.like(id, await rememberVisitor(), isLiked).then(yes, unlessGone);
      // The row disappears together with the form that could show an error.
      if (!isThere) return { redirectTo: list, message: "This post was deleted meanwhile" };
      return { redirectTo: there, message: isLiked ? "You like this post" : "Like taken back" };
    }
    case "restore":
      await posts.restore(id);
      return { redirectTo: there, message: "Post restored" };
    case "delete":
      await posts.remove(id).catch(unlessGone);
      return {
        redirectTo: `${list}#deleted`,
        message: "Post deleted",
        data: { deleted: id },
      };
  }
}

const changed =
  "Somebody else changed this post while you were editing it. Compare both texts, then decide which one to keep.";

const yes = () => true;

/** Returns `false` if somebody else has deleted the post meanwhile. */
function unlessGone(error: unknown): false {
  if (!(error instanceof NotFound)) throw error;
  return false;
}
