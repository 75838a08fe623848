import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { type ExpressionBuilder, type Selectable, type SqlBool, sql } from "kysely";
import { Conflict, NotFound } from "plainform";
import {
  type ListedPost,
  type Post,
  type PostInput,
  type PostPatch,
  postId,
} from "@/schemas/post.ts";
import { now } from "./clock.ts";
import { database } from "./database.ts";
import { guarded } from "./guarded.ts";
import { ifChanged } from "./if-changed.ts";
import { type ListPart, newestFirst, type Page } from "./newest-first.ts";
import type { PostsTable, Tables } from "./tables.ts";
import { isTaken } from "./unique.ts";

type Row = Selectable<PostsTable>;
type PostPart = Pick<Post, "id"> & Partial<Post>;
/** Throws when the post isn't what the writer expects. */
type Precondition = (current: Post) => void;

/** The condition is written out, because the databases then recognise that the partial index applies. */
const notDeleted = sql.lit("");

/** How long a deleted post can be restored, in milliseconds. */
const restorableFor = 24 * 60 * 60 * 1_000;

/** The column of each field. */
const columns = {
  id: "id",
  title: "title",
  content: "content",
  links: "links",
  version: "version",
  createdAt: "created_at",
  updatedAt: "updated_at",
} as const;

/** The search: `since` excludes posts that were published before, `text` excludes posts without that text. */
type Part<Field extends keyof Post> = ListPart<Field> & {
  since?: string | undefined;
  text?: string | undefined;
};

/** Lists posts, newest first, with the fields that are asked for: all, unless `fields` names some. */
export async function list(part: Part<never>): Promise<Page<Post>>;
export async function list(part: Part<keyof Post>): Promise<Page<PostPart>>;
export async function list({ since, text, ...part }: Part<keyof Post>): Promise<Page<PostPart>> {
  const { data, next } = await newestFirst<"posts", Post>("posts", columns, part, (where) => [
    where("deleted_at", "=", notDeleted),
    ...(since === undefined ? [] : [where("created_at", ">=", since)]),
    ...(text ? [contains(where, text)] : []),
  ]);
  return { data: data.map(unpacked), next };
}

/**
 * Counts the posts whose title or content contains a text.
 *
 * @param most the number at which the count ends, so that a frequent text costs no more than a rare one
 */
export async function count(text: string, most: number): Promise<number> {
  const db = await database();
  const found = db
    .selectFrom("posts")
    .select("id")
    .where((where) => where.and([where("deleted_at", "=", notDeleted), contains(where, text)]))
    .limit(most)
    .as("found");
  const { counted } = await db
    .selectFrom(found)
    .select(({ fn }) => fn.countAll().as("counted"))
    .executeTakeFirstOrThrow();
  // PostgreSQL counts in bigint, which comes as a text.
  return Number(counted);
}

function contains(where: ExpressionBuilder<Tables, "posts">, text: string) {
  const pattern = `%${text.toLowerCase().replaceAll(/[\\%_]/g, "\\$&")}%`;
  const isIn = (column: "title" | "content") =>
    sql<SqlBool>`lower(${where.ref(column)}) like ${pattern} escape '\\'`;
  return where.or([isIn("title"), isIn("content")]);
}

/** Lists posts as a visitor sees them: with the number of likes, and whether the visitor likes each. */
export async function listFor(visitor: string | undefined, part: Part<never>) {
  const { data, next } = await list(part);
  return { data: await withLikes(visitor, data), next };
}

/** Returns posts as a visitor sees them in a list. */
export async function withLikes(
  visitor: string | undefined,
  posts: readonly Post[],
): Promise<ListedPost[]> {
  const likes = await likesOf(posts, visitor);
  const noLikes = { likes: 0, isLiked: false };
  return posts.map((post) => ({ ...post, ...(likes.get(post.id) ?? noLikes) }));
}

/** @throws {NotFound} when there is no post with that id */
export async function get(id: string): Promise<Post> {
  return toPost(await read(parseId(id)));
}

/**
 * Returns a post, also a deleted one that can still be restored.
 *
 * @throws {NotFound} if there is no such post
 */
export async function getEvenDeleted(id: string): Promise<Post & { isDeleted: boolean }> {
  const row = await readEvenDeleted(parseId(id));
  return { ...toPost(row), isDeleted: row.deleted_at !== "" };
}

/**
 * Publishes a post.
 *
 * @param id the id that the sender has made; a new one by default
 * @returns the post, with the id and times that it got
 * @throws {Conflict} when there is a post with that id
 * @example await create({ title: "Hello", content: "First words", links: [] }) // { id: "0199…", title: "Hello", … }
 */
export async function create(
  { title, content, links = [] }: PostInput,
  id: string = randomUUIDv7(),
): Promise<Post> {
  const db = await database();
  const time = now();
  return toPost(
    await db
      .insertInto("posts")
      .values({
        id,
        title,
        content,
        links: JSON.stringify(links),
        version: 1,
        created_at: time,
        updated_at: time,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
      .catch(unlessTaken),
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
  { title, content, links }: PostPatch,
  precondition?: Precondition,
): Promise<Post> {
  const known = parseId(id);
  const db = await database();
  const values = { title, content, links: links && JSON.stringify(links) };
  const write = (seen: Partial<Row>) =>
    db
      .updateTable("posts")
      // Kysely leaves out what is undefined.
      .set({
        ...values,
        version: ifChanged(values, "version", sql`version + 1`),
        updated_at: ifChanged(values, "updated_at", sql`${now()}`),
      })
      .where((where) => where.and(seen))
      .where("deleted_at", "=", notDeleted)
      .returningAll()
      .executeTakeFirst();
  return toPost((await guarded(known, read, onRow(precondition), write)) ?? missing());
}

/**
 * Deletes a post. It can be restored for a day, and is then removed for good, together with its likes.
 *
 * @throws {NotFound} when there is no post with that id
 */
export async function remove(id: string, precondition?: Precondition): Promise<void> {
  const known = parseId(id);
  const db = await database();
  const write = (seen: Partial<Row>) =>
    db
      .updateTable("posts")
      .set({ deleted_at: now() })
      .where((where) => where.and(seen))
      .where("deleted_at", "=", notDeleted)
      .returningAll()
      .executeTakeFirst();
  if (!(await guarded(known, read, onRow(precondition), write))) missing();
  await forget(new Date(Date.now() - restorableFor).toISOString());
}

/**
 * Restores a deleted post. A post that isn't deleted stays as it is.
 *
 * @throws {NotFound} when there is no post with that id, or it was deleted too long ago
 */
export async function restore(id: string): Promise<Post> {
  const db = await database();
  const row = await db
    .updateTable("posts")
    .set({ deleted_at: "" })
    .where("id", "=", parseId(id))
    .returningAll()
    .executeTakeFirst();
  return toPost(row ?? missing());
}

/**
 * Adds or removes a visitor's like of a post. A visitor likes a post at most once.
 *
 * @throws {NotFound} when there is no post with that id
 */
export async function like(id: string, visitor: string, isLiked: boolean): Promise<void> {
  const { id: post_id } = await read(parseId(id));
  const db = await database();
  const row = { post_id, visitor_id: visitor };
  if (isLiked) {
    await db
      .insertInto("likes")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } else {
    await db
      .deleteFrom("likes")
      .where((where) => where.and(row))
      .execute();
  }
}

async function likesOf(posts: readonly { id: string }[], visitor: string | undefined) {
  if (posts.length === 0) return new Map<string, { likes: number; isLiked: boolean }>();
  const db = await database();
  const ids = posts.map(({ id }) => id);
  const counted = await db
    .selectFrom("likes")
    .select(({ fn, ref }) => [
      "post_id",
      fn.countAll().as("likes"),
      sql<number>`max(case when ${ref("visitor_id")} = ${visitor ?? ""} then 1 else 0 end)`.as(
        "own",
      ),
    ])
    .where("post_id", "in", ids)
    .groupBy("post_id")
    .execute();
  // PostgreSQL counts in bigint, which comes as a text.
  return new Map(
    counted.map(({ post_id, likes, own }) => [
      post_id,
      { likes: Number(likes), isLiked: Number(own) > 0 },
    ]),
  );
}

/** Removes the posts that were deleted before that time. */
async function forget(before: string): Promise<void> {
  const db = await database();
  const gone = db
    .selectFrom("posts")
    .select("id")
    .where("deleted_at", ">", "")
    .where("deleted_at", "<", before);
  await db.deleteFrom("likes").where("post_id", "in", gone).execute();
  await db.deleteFrom("posts").where("id", "in", gone).execute();
}

function unlessTaken(error: unknown): never {
  if (!isTaken(error)) throw error;
  throw new Conflict("This post was published already.");
}

function onRow(precondition: Precondition | undefined) {
  return precondition && ((row: Row) => precondition(toPost(row)));
}

async function read(id: string): Promise<Row> {
  const row = await readEvenDeleted(id);
  return row.deleted_at === "" ? row : missing();
}

async function readEvenDeleted(id: string): Promise<Row> {
  const db = await database();
  const row = await db.selectFrom("posts").selectAll().where("id", "=", id).executeTakeFirst();
  return row ?? missing();
}

/**
 * Ids come from addresses and from the hidden fields of forms, so they may be anything, even no text. Only a UUID can be
 * the id of a post; nothing else reaches the database, because PostgreSQL refuses some texts.
 */
function parseId(id: string): string {
  const parsed = postId.safeParse(id);
  return parsed.success ? parsed.data : missing();
}

function missing(): never {
  throw new NotFound("This post doesn't exist. It may have been deleted.");
}

function toPost(row: Row): Post {
  return unpacked({
    id: row.id,
    title: row.title,
    content: row.content,
    links: row.links as never,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
}

/** The links are stored as JSON. */
function unpacked<Part extends PostPart>(post: Part): Part {
  return post.links === undefined ? post : { ...post, links: JSON.parse(post.links as never) };
}
