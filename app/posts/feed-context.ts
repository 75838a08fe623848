"use client";

import { createContext } from "react";
import type { EditedPost } from "@/schemas/post.ts";

/** What the rows of the list share. */
export interface Feed {
  /** The address of the list, with what it is narrowed to. */
  here: string;
  /** The post that is being edited in the list, whole. */
  editing: EditedPost | undefined;
  /** What saves each form once. */
  token: string | undefined;
}

export const FeedContext = createContext<Feed>({
  here: "/posts",
  editing: undefined,
  token: undefined,
});
