import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("deliveries")
    .addColumn("id", "text", (column) => column.notNull().primaryKey())
    .addColumn("vendor", "text", (column) => column.notNull())
    .addColumn("vendor_id", "text", (column) => column.notNull())
    .addColumn("event", "text", (column) => column.notNull())
    .addColumn("payload", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("due_at", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addUniqueConstraint("deliveries_by_vendor", ["vendor", "vendor_id"])
    .execute();
  await db.schema
    .createIndex("deliveries_by_time")
    .on("deliveries")
    .columns(["created_at", "id"])
    .execute();
  await db.schema
    .createIndex("deliveries_by_state")
    .on("deliveries")
    .columns(["state", "due_at"])
    .execute();
}
