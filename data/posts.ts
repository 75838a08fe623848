import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Selectable } from "kysely";
import { NotFound } from "@/lib/errors.ts";
import { type Cursor, encodeCursor } from "@/schemas/cursor.ts";
import { type Post, type PostInput, type PostPatch, postId } from "@/schemas/post.ts";
import { now } from "./clock.ts";
import { database } from "./database.ts";
import type { PostsTable } from "./tables.ts";

/** A page of posts, newest first. */
export interface PostPage {
  data: Post[];
  /** Hand it to the next call to go on; `null` on the last page. */
  next: string | null;
}

/**
 * Lists posts, newest first.
 *
 * @param page `limit` posts after `cursor`, the parsed `next` of the page before
 */
export async function list(page: {
  limit: number;
  cursor?: Cursor | undefined;
}): Promise<PostPage> {
  const { limit, cursor } = page;
  const db = await database();
  let query = db
    .selectFrom("posts")
    .selectAll()
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1);
  if (cursor) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("created_at", "id"), "<", tuple(cursor.createdAt, cursor.id)),
    );
  }
  const rows = await query.execute();
  const data = rows.slice(0, limit).map(toPost);
  const last = data.at(-1);
  return { data, next: rows.length > limit && last ? encodeCursor(last) : null };
}

/** @throws {NotFound} when there is no post with that id */
export async function get(id: string): Promise<Post> {
  const known = parseId(id);
  const db = await database();
  return found(await db.selectFrom("posts").selectAll().where("id", "=", known).executeTakeFirst());
}

/**
 * Publishes a post.
 *
 * @returns the post, with the id and times that it got
 * @example await create({ title: "Hello", content: "First words" }) // { id: "0199…", title: "Hello", … }
 */
export async function create({ title, content }: PostInput): Promise<Post> {
  const db = await database();
  const time = now();
  return found(
    await db
      .insertInto("posts")
      .values({ id: randomUUIDv7(), title, content, created_at: time, updated_at: time })
      .returningAll()
      .executeTakeFirst(),
  );
}

/**
 * Changes what the patch names and leaves the rest. The time of the update moves on in any case.
 *
 * @throws {NotFound} when there is no post with that id
 */
export async function update(id: string, { title, content }: PostPatch): Promise<Post> {
  const known = parseId(id);
  const db = await database();
  return found(
    await db
      .updateTable("posts")
      // Kysely leaves out what is undefined.
      .set({ title, content, updated_at: now() })
      .where("id", "=", known)
      .returningAll()
      .executeTakeFirst(),
  );
}

/** @throws {NotFound} when there is no post with that id */
export async function remove(id: string): Promise<void> {
  const known = parseId(id);
  const db = await database();
  found(await db.deleteFrom("posts").where("id", "=", known).returningAll().executeTakeFirst());
}

/**
 * Ids come from addresses and from the hidden fields of forms, where anything may stand, even what is no text.
 * What is no UUID is the id of no post, and is kept from the database: PostgreSQL refuses some texts.
 */
function parseId(id: string): string {
  const parsed = postId.safeParse(id);
  return parsed.success ? parsed.data : missing();
}

function found(row: Selectable<PostsTable> | undefined): Post {
  return row ? toPost(row) : missing();
}

function missing(): never {
  throw new NotFound("This post doesn't exist. It may have been deleted.");
}

function toPost(row: Selectable<PostsTable>): Post {
  return {
    id: row.id,
    title: row.title,
    content: row.content,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
