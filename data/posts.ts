import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Selectable } from "kysely";
import { NotFound } from "@/lib/errors.ts";
import { type Cursor, encodeCursor } from "@/schemas/cursor.ts";
import type { Post, PostInput, PostPatch } from "@/schemas/post.ts";
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
  const db = await database();
  return found(await db.selectFrom("posts").selectAll().where("id", "=", id).executeTakeFirst());
}

export async function create(input: PostInput): Promise<Post> {
  const db = await database();
  const now = new Date().toISOString();
  return found(
    await db
      .insertInto("posts")
      .values({ id: randomUUIDv7(), ...input, created_at: now, updated_at: now })
      .returningAll()
      .executeTakeFirst(),
  );
}

/**
 * Changes what `input` names and leaves the rest.
 *
 * @throws {NotFound} when there is no post with that id
 */
export async function update(id: string, input: PostPatch): Promise<Post> {
  const db = await database();
  return found(
    await db
      .updateTable("posts")
      .set({ ...input, updated_at: new Date().toISOString() })
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirst(),
  );
}

/** @throws {NotFound} when there is no post with that id */
export async function remove(id: string): Promise<void> {
  const db = await database();
  found(await db.deleteFrom("posts").where("id", "=", id).returningAll().executeTakeFirst());
}

function found(row: Selectable<PostsTable> | undefined): Post {
  if (!row) throw new NotFound("This post doesn't exist. It may have been deleted.");
  return toPost(row);
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
