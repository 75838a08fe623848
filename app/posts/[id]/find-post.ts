import { notFound } from "next/navigation";
import { cache } from "react";
import * as posts from "@/data/posts.ts";
import { NotFound } from "@/lib/errors.ts";

/** The post of a page, or the 404 page. Read once a request, though title and page both ask. */
export const findPost = cache(async (id: string) => {
  try {
    return await posts.get(id);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
});
