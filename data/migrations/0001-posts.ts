import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("posts")
    // SQLite lets a primary key be null unless it is told otherwise.
    .addColumn("id", "text", (column) => column.notNull().primaryKey())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("content", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .execute();
  // Ascending on purpose: both databases read it backwards for "newest first".
  await db.schema.createIndex("posts_by_time").on("posts").columns(["created_at", "id"]).execute();
}
