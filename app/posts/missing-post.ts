import * as posts from "@/data/posts.ts";
import { NotFound } from "@/lib/errors.ts";

/** Whether a path is a post's page, of a post that isn't there: `/posts/…`, `/posts/…/edit`, `/posts/…/delete`. */
export async function isMissingPost(pathname: string): Promise<boolean> {
  const [, id] = /^\/posts\/([^/]+)(?:\/(?:edit|delete))?$/.exec(pathname) ?? [];
  if (id === undefined || id === "new") return false;
  try {
    await posts.get(id);
    return false;
  } catch (error) {
    // A database that can't be asked is for the page to tell.
    return error instanceof NotFound;
  }
}
