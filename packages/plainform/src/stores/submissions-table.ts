import type { Kysely } from "kysely";

/** The name of the table, where the application doesn't choose another one. */
export const defaultTable = "plainform_submissions";

/**
 * The table of {@link kyselyStore}. Its column types are those that SQLite and PostgreSQL share.
 *
 * @example interface Tables { plainform_submissions: SubmissionsTable }
 */
export interface SubmissionsTable {
  key: string;
  /** What was answered, as JSON. It is empty while the work runs, which only the work's own transaction can see. */
  outcome: string;
  /** ISO 8601 in UTC, such as `2026-11-28T12:00:00.000Z`, so that texts are ordered like times. */
  created_at: string;
}

/**
 * The migration that makes the table of {@link kyselyStore}, for Kysely's Migrator. It will never change: a later version
 * of the table would be a migration of its own.
 *
 * @param table the table's name, where `kyselyStore` is given another one, too
 * @example
 * // migrations/0002-submissions.ts
 * export const { up, down } = submissionsMigration();
 */
export function submissionsMigration(table: string = defaultTable) {
  return {
    // biome-ignore lint/suspicious/noExplicitAny: Kysely's Migrator gives a database of any type.
    async up(db: Kysely<any>): Promise<void> {
      await db.schema
        .createTable(table)
        .addColumn("key", "text", (column) => column.primaryKey().notNull())
        .addColumn("outcome", "text", (column) => column.notNull())
        .addColumn("created_at", "text", (column) => column.notNull())
        .execute();
      await db.schema.createIndex(`${table}_by_time`).on(table).columns(["created_at"]).execute();
    },
    // biome-ignore lint/suspicious/noExplicitAny: Kysely's Migrator gives a database of any type.
    async down(db: Kysely<any>): Promise<void> {
      await db.schema.dropTable(table).execute();
    },
  };
}
