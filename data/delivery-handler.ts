import "server-only";
import { toName } from "plainform";
import type { z } from "zod";

/** Handles a delivery, and returns a note for the page: "Post published". */
export type Handler = (payload: unknown) => Promise<string>;

/** The handlers by vendor and then by event. */
export type Handlers = Readonly<Record<string, Readonly<Record<string, Handler>>>>;

/** The error of a payload that doesn't match its handler's schema. The delivery isn't tried again. */
export class Unfit extends Error {}

/**
 * Makes the handler of one kind of delivery. The handler runs in one transaction with the note that the delivery was
 * handled: its writes are committed when it returns, and undone if it throws or the process ends, after which it is tried
 * again. It therefore works only in the database, through the operations of `data/`, and waits for no other service.
 *
 * @param schema the schema of the needed parts of the payload. A payload that doesn't match fails at once
 * @param handle does the work and returns a note for the page
 * @throws the error of `handle`, after which the delivery is tried again at growing intervals
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
