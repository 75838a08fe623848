import * as posts from "@/data/posts.ts";
import { postIfThere } from "./post-if-there.ts";

/**
 * Whether a path is a post's page, of a post that isn't there: `/posts/…`, `/posts/…/edit`, `/posts/…/delete`.
 *
 * @throws what the database throws when it can't be read, for the list's page too
 */
export async function isMissingPost(pathname: string): Promise<boolean> {
  if (pathname === "/posts") await posts.list({ limit: 1 });
  const [, id] = /^\/posts\/([^/]+)(?:\/(?:edit|delete))?$/.exec(pathname) ?? [];
  if (id === undefined || id === "new") return false;
  return (await postIfThere(id)) === undefined;
}
