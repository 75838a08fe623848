import { z } from "zod";

/** The sort key of a page's last row, after which the next page begins. */
export interface Cursor {
  createdAt: string;
  id: string;
}

/** `{ createdAt, id }` → an opaque text that is safe in a URL. */
export function encodeCursor({ createdAt, id }: Cursor): string {
  return btoa(`${createdAt} ${id}`).replaceAll("+", "-").replaceAll("/", "_");
}

/** Decodes a text of {@link encodeCursor}. Any other text is an error of the field. */
export const cursorSchema = z.string().transform((text, context): Cursor => {
  const [createdAt, id] = decode(text).split(" ");
  if (z.iso.datetime().safeParse(createdAt).success && z.uuid().safeParse(id).success) {
    return { createdAt: createdAt as string, id: id as string };
  }
  context.addIssue("Use the cursor that the page before gave as “next”");
  return z.NEVER;
});

function decode(text: string): string {
  try {
    return atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return "";
  }
}
