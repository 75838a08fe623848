import type { Kysely } from "kysely";

/** Posts get links, a version that tells a stale edit, a deletion that can be undone, and likes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, type, initial] of [
    ["links", "text", "[]"],
    ["version", "integer", 1],
  ] as const) {
    await db.schema
      .alterTable("posts")
      .addColumn(name, type, (column) => column.notNull().defaultTo(initial))
      .execute();
  }
  await db.schema.alterTable("posts").addColumn("deleted_at", "text").execute();
  await db.schema
    .createTable("likes")
    .addColumn("post_id", "text", (column) => column.notNull())
    .addColumn("visitor_id", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("likes_once", ["post_id", "visitor_id"])
    .execute();
}
