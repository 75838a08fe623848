import * as deliveries from "@/data/deliveries.ts";
import * as posts from "@/data/posts.ts";
import * as users from "@/data/users.ts";
import { ifThere } from "./if-there.ts";

interface Resource {
  get: (id: string) => Promise<unknown>;
  list: (part: { limit: number }) => Promise<unknown>;
}

const resources = new Map<string, Resource>([
  ["posts", posts],
  ["users", users],
  ["deliveries", deliveries],
]);

/**
 * Whether a path is the page of a post or user that doesn't exist: `/posts/…`, `/posts/…/edit`, `/posts/…/delete`.
 *
 * @throws the database's error if it can't be read, also for the page of a list
 */
export async function isMissingPage(pathname: string): Promise<boolean> {
  const [, name = "", id] = /^\/(\w+)(?:\/([^/]+)(?:\/(?:edit|delete))?)?$/.exec(pathname) ?? [];
  const resource = resources.get(name);
  if (!resource || id === "new") return false;
  if (id !== undefined) return (await ifThere<unknown>(resource.get(id))) === undefined;
  await resource.list({ limit: 1 });
  return false;
}
