import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("submissions")
    .addColumn("key", "text", (column) => column.primaryKey().notNull())
    .addColumn("outcome", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("submissions_by_time")
    .on("submissions")
    .columns(["created_at"])
    .execute();
}
