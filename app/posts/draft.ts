import { newId } from "plainform/react";
import type { ListedPost } from "@/schemas/post.ts";

/** Returns the post that a form is about to publish, as it will be, with an id that the server stores too. */
export function draftOf(data: FormData): ListedPost {
  const id = String(data.get("id") ?? newId());
  data.set("id", id);
  const now = new Date().toISOString();
  const stored = { id, version: 1, createdAt: now, updatedAt: now, likes: 0, isLiked: false };
  return edited({ ...stored, title: "", content: "", links: [] }, data);
}

/** Returns a post with the changes of a form. */
export function edited(post: ListedPost, data: FormData): ListedPost {
  const text = (name: string) => String(data.get(name) ?? "").trim();
  const links: ListedPost["links"] = [];
  for (let row = "links[0]"; data.has(row); row = `links[${links.length}]`) {
    links.push({ label: text(`${row}.label`), url: text(`${row}.url`) });
  }
  return { ...post, title: text("title"), content: excerpt(text("content")), links };
}

/** Returns a post with the change of one of its buttons; `undefined` if the button deletes it. */
export function changed(post: ListedPost, data: FormData): ListedPost | undefined {
  const change = data.get("change");
  if (change === "delete") return undefined;
  const isLiked = change === "like";
  if (post.isLiked === isLiked) return post;
  return { ...post, isLiked, likes: post.likes + (isLiked ? 1 : -1) };
}

/** Returns as much text as three lines can show, because long posts would make each page of the list slow to load. */
export function excerpt(content: string): string {
  const [start = ""] = /^[\s\S]{0,400}/u.exec(content) ?? [];
  return start.length < content.length ? `${start.trimEnd()}…` : content;
}
