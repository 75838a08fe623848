import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Selectable } from "kysely";
import { NotFound } from "@/lib/errors.ts";
import { type Post, type PostInput, type PostPatch, postId } from "@/schemas/post.ts";
import { changeTime } from "./change-time.ts";
import { now } from "./clock.ts";
import { database } from "./database.ts";
import { guarded } from "./guarded.ts";
import { type ListPart, newestFirst, type Page } from "./newest-first.ts";
import type { PostsTable } from "./tables.ts";

type Row = Selectable<PostsTable>;
type PostPart = Pick<Post, "id"> & Partial<Post>;
/** Throws when the post isn't what the writer expects. */
type Precondition = (current: Post) => void;

/** The column of each field. */
const columns = {
  id: "id",
  title: "title",
  content: "content",
  createdAt: "created_at",
  updatedAt: "updated_at",
} as const;

/** What to list: `since` leaves out those that were published before. */
type Part<Field extends keyof Post> = ListPart<Field> & { since?: string | undefined };

/** Lists posts, newest first, with the fields that are asked for: all, unless `fields` names some. */
export async function list(part: Part<never>): Promise<Page<Post>>;
export async function list(part: Part<keyof Post>): Promise<Page<PostPart>>;
export async function list({ since, ...part }: Part<keyof Post>): Promise<Page<PostPart>> {
  return newestFirst<"posts", Post>("posts", columns, part, { since });
}

/** @throws {NotFound} when there is no post with that id */
export async function get(id: string): Promise<Post> {
  return toPost(await read(parseId(id)));
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
  return toPost(
    await db
      .insertInto("posts")
      .values({ id: randomUUIDv7(), title, content, created_at: time, updated_at: time })
      .returningAll()
      .executeTakeFirstOrThrow(),
  );
}

/**
 * Changes what the patch names and leaves the rest. The time of the update moves on when anything changed. The last write
 * wins, unless a `precondition` throws.
 *
 * @throws {NotFound} when there is no post with that id
 */
export async function update(
  id: string,
  { title, content }: PostPatch,
  precondition?: Precondition,
): Promise<Post> {
  const known = parseId(id);
  const db = await database();
  const write = (seen: Partial<Row>) =>
    db
      .updateTable("posts")
      // Kysely leaves out what is undefined.
      .set({ title, content, updated_at: changeTime({ title, content }) })
      .where((where) => where.and(seen))
      .returningAll()
      .executeTakeFirst();
  return toPost((await guarded(known, read, onRow(precondition), write)) ?? missing());
}

/** @throws {NotFound} when there is no post with that id */
export async function remove(id: string, precondition?: Precondition): Promise<void> {
  const known = parseId(id);
  const db = await database();
  const write = (seen: Partial<Row>) =>
    db
      .deleteFrom("posts")
      .where((where) => where.and(seen))
      .returningAll()
      .executeTakeFirst();
  if (!(await guarded(known, read, onRow(precondition), write))) missing();
}

function onRow(precondition: Precondition | undefined) {
  return precondition && ((row: Row) => precondition(toPost(row)));
}

async function read(id: string): Promise<Row> {
  const db = await database();
  const row = await db.selectFrom("posts").selectAll().where("id", "=", id).executeTakeFirst();
  return row ?? missing();
}

/**
 * Ids come from addresses and from the hidden fields of forms, where anything may stand, even what is no text.
 * What is no UUID is the id of no post, and is kept from the database: PostgreSQL refuses some texts.
 */
function parseId(id: string): string {
  const parsed = postId.safeParse(id);
  return parsed.success ? parsed.data : missing();
}

function missing(): never {
  throw new NotFound("This post doesn't exist. It may have been deleted.");
}

function toPost(row: Row): Post {
  return {
    id: row.id,
    title: row.title,
    content: row.content,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
