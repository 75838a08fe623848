import type { Page } from "@/data/newest-first.ts";
import type { Post } from "@/schemas/post.ts";

/** All posts of an application, newest first, by its JSON API. */
export async function everyPost(origin: string): Promise<Post[]> {
  const all: Post[] = [];
  let next: string | null = "";
  do {
    const query: string = next ? `?limit=100&cursor=${next}` : "?limit=100";
    const response = await fetch(`${origin}/api/posts${query}`);
    const page = (await response.json()) as Page<Post>;
    all.push(...page.data);
    next = page.next;
  } while (next !== null);
  return all;
}
