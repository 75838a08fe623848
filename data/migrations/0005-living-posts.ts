import { type Kysely, type SqlBool, sql } from "kysely";

/** Posts get links, a version that tells a stale edit, a deletion that can be undone, and likes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, type, initial] of [
    ["links", "text", "[]"],
    ["version", "integer", 1],
    ["deleted_at", "text", ""],
  ] as const) {
    await db.schema
      .alterTable("posts")
      .addColumn(name, type, (column) => column.notNull().defaultTo(initial))
      .execute();
  }
  // The list is of those that aren't deleted.
  await db.schema.dropIndex("posts_by_time").execute();
  await db.schema
    .createIndex("posts_by_time")
    .on("posts")
    .columns(["created_at", "id"])
    .where(sql<SqlBool>`deleted_at = ''`)
    .execute();
  await db.schema
    .createTable("likes")
    .addColumn("post_id", "text", (column) => column.notNull())
    .addColumn("visitor_id", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("likes_once", ["post_id", "visitor_id"])
    .execute();
}
