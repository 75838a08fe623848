import "server-only";
import { toName } from "plainform";
import type { z } from "zod";

/** Does what a delivery asks for, in words for the page: "Post published". */
export type Handler = (payload: unknown) => Promise<string>;

/** By vendor, then by event. */
export type Handlers = Readonly<Record<string, Readonly<Record<string, Handler>>>>;

/** A payload that will never be what its handler needs. It isn't tried again. */
export class Unfit extends Error {}

/**
 * What is done about one kind of delivery. It runs in a transaction together with the note that it was done: its
 * writes stay if it ends, and are undone if it throws or the server dies, after which it is tried again. So it does
 * no more than work in the database, through the operations of `data/`, and it doesn't wait for other services.
 *
 * @param schema what it needs of the payload; one that doesn't fit is given up at once, with the schema's words
 * @param handle answers what was done, in words for the page
 * @throws what is thrown in it: it is tried again, less and less often
 * @example handler(z.object({ data: postSchema }), async ({ data }) => { await posts.create(data); return "Post published"; })
 */
export function handler<Schema extends z.ZodType>(
  schema: Schema,
  handle: (payload: z.output<Schema>) => Promise<string>,
): Handler {
  return async (payload) => {
    const parsed = await schema.safeParseAsync(payload);
    if (parsed.success) return handle(parsed.data);
    const [issue] = parsed.error.issues;
    throw new Unfit(`The payload doesn’t fit: ${toName(issue?.path ?? [])}: ${issue?.message}`);
  };
}
