"use client";

import { createContext, use } from "react";
import type { EditedPost, EditedPostFields } from "@/schemas/post.ts";

/** The values that the rows of the list share. */
export interface Feed {
  /** The address of the list, with its search. */
  here: string;
  /** The whole post that is being edited in the list. */
  editing: EditedPost | undefined;
  /** The fields of a post. */
  fields: EditedPostFields;
  /** The token that saves each form once. */
  token: string | undefined;
}

export const FeedContext = createContext<Feed | undefined>(undefined);

export function useFeed(): Feed {
  const feed = use(FeedContext);
  if (!feed) throw new Error("A row of the feed stands outside of it.");
  return feed;
}
