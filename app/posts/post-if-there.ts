import * as posts from "@/data/posts.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Post } from "@/schemas/post.ts";

/**
 * The post with an id, or `undefined` when there is none.
 *
 * @throws what the database throws when it can't be read
 */
export async function postIfThere(id: string): Promise<Post | undefined> {
  try {
    return await posts.get(id);
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}
