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

/** A pasted text that is far too long is told so in the schema's words, and comes back whole. */
const limits = { textLength: 3_000_000, total: 4_000_000 };

/** @param back the list that it was written in: its address, with what it is narrowed to */
export async function createPost(back: string, _: FormState, data: FormData): Promise<FormState> {
  const publish = async ({ id, ...post }: z.output<typeof newPostSchema>) => {
    await posts.create(post, id);
    revalidatePath("/posts");
    return { redirectTo: postAddress(back), message: "Post published" };
  };
  return submit(newPostSchema, data, publish, { limits, once });
}

/** @param back where it was edited: in the list, or on the page of the post */
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
 * What the buttons at a post of the list do. Each may be asked for twice: liked is liked, and gone is gone.
 *
 * @param back the list that it is in
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
  // The list's own address may end in a fragment: that of the post that was edited last.
  const list = redirectTo.replace(/#.*/s, "");
  const there = `${list}#post-${id}`;
  revalidatePath("/posts");
  switch (what) {
    case "like":
    case "unlike": {
      const isLiked = what === "like";
      const isThere = await posts.like(id, await rememberVisitor(), isLiked).then(yes, unlessGone);
      // Its row goes, and the form with it in which an error could stand.
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

/** Somebody else was faster, and has deleted it. */
function unlessGone(error: unknown): false {
  if (!(error instanceof NotFound)) throw error;
  return false;
}
